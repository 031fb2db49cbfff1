//! Paper: a PDF for people who read with the ear as well as the eye (PDF/UA-1), from our own templates and data.
