//! What the roof may read: whose discussions wait for something. Nothing of what is said in them.
