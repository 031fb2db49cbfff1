notices-seen = Kuitattu nähdyksi.
