byline-left = { $as }, { $employer }
byline-staff = medarbetare
