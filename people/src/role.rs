//! What a person does in the change, beside their post.

store::words! {
    /// Everybody is staff; a role is what comes on top.
    pub enum Role {
        Supervisor = "supervisor",
        Agent = "agent",
        Coach = "coach",
        Coordinator = "coordinator",
        Answerer = "answerer",
        Representative = "representative",
        Editor = "editor",
        Leadership = "leadership",
        Admin = "admin",
        /// Personnel services: they arrange discussions and onboarding, and read nothing of what is said in them.
        Hr = "hr",
        /// An elected official or a visitor from a sister project.
        Reader = "reader",
    }
}

impl Role {
    /// The message that names the role.
    pub fn key(self) -> &'static str {
        match self {
            Role::Supervisor => "role-supervisor",
            Role::Agent => "role-agent",
            Role::Coach => "role-coach",
            Role::Coordinator => "role-coordinator",
            Role::Answerer => "role-answerer",
            Role::Representative => "role-representative",
            Role::Editor => "role-editor",
            Role::Leadership => "role-leadership",
            Role::Admin => "role-admin",
            Role::Hr => "role-hr",
            Role::Reader => "role-reader",
        }
    }
}

/// Rules of what administrators alone may do: `administrators! { Choices: See, Edit; }`.
#[macro_export]
macro_rules! administrators {
    ($($record:ty: $($act:ty),*;)*) => { $($(
        impl ::web::Permit<$act, $crate::Me> for $record {
            fn permits(&self, me: &$crate::Me) -> bool {
                me.is($crate::Role::Admin)
            }
        }
    )*)* };
}
