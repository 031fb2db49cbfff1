//! Taking a material away, after asking once more.

use crate::address;
use crate::materials::Material;
use askama::Template;
use people::May;
use web::acts::Remove;
use web::{App, Frame, IntoResponse, Page, Result, State, see};

#[derive(Template)]
#[template(path = "materials/removal.html")]
struct RemovalPage {
    frame: Frame,
    material: Material,
}

pub(crate) async fn new(material: May<Remove, Material>, frame: Frame) -> impl IntoResponse {
    Page(RemovalPage { frame, material: material.into_record() })
}

pub(crate) async fn create(material: May<Remove, Material>, State(app): State<App>) -> Result<impl IntoResponse> {
    let medium = material.medium(&app.store).await?;
    let mut tx = app.store.begin().await?;
    material.remove(medium.as_ref(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(material.page()).saying("material-removed"))
}

impl RemovalPage {
    fn to(&self) -> String {
        address::MaterialRemoval { material: self.material.id }.to_string()
    }

    fn back(&self) -> String {
        self.material.page()
    }
}

pages::sample!("coaching/material/removal", |frame| {
    vec![("filled", RemovalPage { frame, material: crate::materials::index::sample_line().material })]
});
