//! What stands around every page. Drawn here, once, and not built anew into each room's pages.

use crate::{Frame, drawn};
use askama::Template;
use askama::filters::Safe;

#[derive(Template)]
#[template(path = "head.html")]
struct Head<'f> {
    frame: &'f Frame,
}

#[derive(Template)]
#[template(path = "above.html")]
struct Above<'f> {
    frame: &'f Frame,
}

#[derive(Template)]
#[template(path = "said.html")]
struct JustSaid<'f> {
    frame: &'f Frame,
}

#[derive(Template)]
#[template(path = "below.html")]
struct Below<'f> {
    frame: &'f Frame,
}

impl Frame {
    /// Stylesheets and the script.
    pub fn head(&self) -> Safe<String> {
        drawn(&Head { frame: self })
    }

    /// Who is signed in, the menus, what is urgent.
    pub fn above(&self) -> Safe<String> {
        drawn(&Above { frame: self })
    }

    /// What was just done.
    pub fn just_said(&self) -> Safe<String> {
        drawn(&JustSaid { frame: self })
    }

    /// Where help, the statement, the notice and feedback are.
    pub fn below(&self) -> Safe<String> {
        drawn(&Below { frame: self })
    }
}
