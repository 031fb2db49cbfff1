//! Words for states.

store::words! {
    /// Where a response stands.
    pub enum State { Draft = "draft", Submitted = "submitted" }
}

#[test]
fn a_state_is_a_word_and_back() {
    for state in State::ALL {
        assert_eq!(State::from_word(state.word()), Some(*state));
    }
    assert_eq!(State::Draft.to_string(), "draft");
    assert_eq!(State::from_word("Draft"), None);
    assert!(State::Draft < State::Submitted);
}
