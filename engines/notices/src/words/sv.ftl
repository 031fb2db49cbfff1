notices-seen = Kvitterat som sett.
