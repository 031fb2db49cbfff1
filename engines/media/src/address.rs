//! Where media are uploaded to and streamed from.

use store::Id;

web::address! {
    Media = "media";
    One(medium: Id) = "media" / medium;
    Thumb(medium: Id) = "media" / medium / "thumb";
}
