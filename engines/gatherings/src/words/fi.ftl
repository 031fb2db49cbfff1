gathering-no-time = Aika sovitaan vielä
gathering-or = { $one } tai { $other }
