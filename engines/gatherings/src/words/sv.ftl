gathering-no-time = Tiden bestäms senare
gathering-or = { $one } eller { $other }
