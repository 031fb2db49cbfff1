byline-left = { $as }, { $employer }
byline-staff = staff member
