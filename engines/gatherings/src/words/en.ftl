gathering-no-time = Time to be agreed
gathering-or = { $one } or { $other }
