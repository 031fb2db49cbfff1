byline-left = { $as }, { $employer }
byline-staff = työntekijä
