//! Where the requirements of roles are.

use store::Id;

web::address! {
    /// Every role of the employer; `?q=…` finds one, or a requirement.
    JobRoles = "talks" / "requirements";
    NewJobRole = "talks" / "requirements" / "new";
    JobRole(job_role: Id) = "talks" / "requirements" / "roles" / job_role;
    EditJobRole(job_role: Id) = "talks" / "requirements" / "roles" / job_role / "edit";
    /// The text of the recruitment notice.
    Notice(job_role: Id) = "talks" / "requirements" / "roles" / job_role / "notice";
    /// The requirements as things to do in an onboarding template.
    Picking(job_role: Id) = "talks" / "requirements" / "roles" / job_role / "onboarding";
    /// A further requirement.
    Requirements(job_role: Id) = "talks" / "requirements" / "roles" / job_role / "requirements";
    Requirement(requirement: Id) = "talks" / "requirements" / requirement;
    /// It is in use no more, or again.
    Retirement(requirement: Id) = "talks" / "requirements" / requirement / "retirement";
}
