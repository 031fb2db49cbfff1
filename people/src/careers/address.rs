//! Where staff files, mergers and histories are.

use store::Id;

web::address! {
    StaffFiles = "admin" / "staff-files";
    StaffFile(staff_file: Id) = "admin" / "staff-files" / staff_file;
    /// What it says is brought in.
    StaffFileArrival(staff_file: Id) = "admin" / "staff-files" / staff_file / "arrival";
    StaffFileDropping(staff_file: Id) = "admin" / "staff-files" / staff_file / "dropping";
    Careers = "admin" / "careers";
    Career(career: Id) = "admin" / "careers" / career;
    ActingFor(career: Id) = "admin" / "careers" / career / "acting";
    ActingEnd(acting: Id) = "admin" / "acting" / acting / "end";
    OwnCareer = "career";
    UnitCareer(unit: Id) = "admin" / "units" / unit;
    Mergers = "admin" / "mergers";
    Merger(merger: Id) = "admin" / "mergers" / merger;
    MergerConfirmation(merger: Id) = "admin" / "mergers" / merger / "confirmation";
    MergerUndoing(merger: Id) = "admin" / "mergers" / merger / "undoing";
}
