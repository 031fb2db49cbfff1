//! When Easter is.

use jiff::civil::Date;

/// Easter Day of the Gregorian calendar: the first Sunday after the church's full moon on or after the 21st of March
/// (the method of Nature 1876, as in Meeus, Astronomical Algorithms, chapter 8).
pub fn easter_day(year: i16) -> Date {
    let year_ = i32::from(year);
    let (century, of_century) = (year_.div_euclid(100), year_.rem_euclid(100));
    let (leap_centuries, centuries) = (century.div_euclid(4), century.rem_euclid(4));
    let golden = year_.rem_euclid(19);
    let moon_drift = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let full_moon = (19 * golden + century - leap_centuries - moon_drift + 15).rem_euclid(30);
    let to_sunday =
        (32 + 2 * centuries + 2 * of_century.div_euclid(4) - full_moon - of_century.rem_euclid(4)).rem_euclid(7);
    let too_late = (golden + 11 * full_moon + 22 * to_sunday).div_euclid(451);
    let place = full_moon + to_sunday - 7 * too_late + 114;
    Date::new(year, place.div_euclid(31) as i8, (place.rem_euclid(31) + 1) as i8).expect("a day of March or April")
}
