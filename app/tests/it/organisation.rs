//! An organisation's own sign-in at the other end: just enough of OpenID Connect to send its people back to us. The one
//! for `journeys/provider.spec.js` is a real one.

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Form, Json, Router};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::Arc;
use store::Moment;
use testing::Visitor;
use web::Provider;
use words::{Lang, Texts};

const KEY: &str = "koivula";

pub struct Organisation {
    issuer: String,
}

struct Signing {
    issuer: String,
    pair: EcdsaKeyPair,
}

impl Organisation {
    /// It answers as long as the story is told.
    pub async fn opens() -> Organisation {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let issuer = format!("http://{}", listener.local_addr().expect("an address"));
        let (kind, chance) = (&ECDSA_P256_SHA256_FIXED_SIGNING, SystemRandom::new());
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(kind, &chance).expect("a key");
        let pair = EcdsaKeyPair::from_pkcs8(kind, pkcs8.as_ref(), &chance).expect("a key");
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(described))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(Arc::new(Signing { issuer: issuer.clone(), pair }));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Organisation { issuer }
    }

    /// As the house is told of it.
    pub fn provider(&self) -> Provider {
        Provider {
            key: KEY.into(),
            name: Texts::one(Lang::Fi, "Koivulan tunnus"),
            issuer: self.issuer.clone(),
            client_id: "tahto".into(),
            staff_number: "number".into(),
            employer: "Koivulan sote".into(),
            ..Provider::default()
        }
    }

    /// Somebody goes there; where they are sent back to once it knows them by this staff number.
    pub async fn sends_back(&self, visitor: &mut Visitor, number: &str) -> String {
        let answer = visitor.post(format!("/sign-in/with/{KEY}"), &[("next", "/coaching")]).await;
        let on = answer.is_ok().header("refresh").to_owned();
        assert!(on.contains(&self.issuer), "{on}");
        let asked = |name: &str| {
            let value = on.split(['?', '&']).find_map(|pair| pair.strip_prefix(name)).expect(name);
            value.to_owned()
        };
        format!("/sign-in/with/{KEY}/return?state={}&code={number}.{}", asked("state="), asked("nonce="))
    }
}

async fn described(State(signing): State<Arc<Signing>>) -> Json<Value> {
    let at = |path: &str| format!("{}{path}", signing.issuer);
    Json(json!({
        "issuer": signing.issuer, "authorization_endpoint": at("/auth"), "token_endpoint": at("/token"),
        "jwks_uri": at("/keys"), "response_types_supported": ["code"], "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
    }))
}

async fn keys(State(signing): State<Arc<Signing>>) -> Json<Value> {
    let point = &signing.pair.public_key().as_ref()[1..];
    let key = json!({"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "1", "x": coded(&point[..32]), "y": coded(&point[32..])});
    Json(json!({ "keys": [key] }))
}

/// The code names the person and the errand.
async fn token(State(signing): State<Arc<Signing>>, Form(sent): Form<HashMap<String, String>>) -> Json<Value> {
    let (number, nonce) = sent["code"].split_once('.').expect("a code of ours");
    let now = Moment::now().0 / 1_000_000;
    let said = json!({
        "iss": signing.issuer, "aud": "tahto", "sub": number, "number": number, "nonce": nonce, "iat": now, "exp": now + 300,
    });
    let head = coded(json!({"alg": "ES256", "kid": "1"}).to_string().as_bytes());
    let signed = format!("{head}.{}", coded(said.to_string().as_bytes()));
    let signature = signing.pair.sign(&SystemRandom::new(), signed.as_bytes()).expect("a signature");
    let statement = format!("{signed}.{}", coded(signature.as_ref()));
    Json(json!({"access_token": "none", "token_type": "Bearer", "id_token": statement}))
}

/// In base64url, as such statements are.
fn coded(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        text.extend((0..=three.len()).map(|nth| SIGNS[(bits >> (18 - 6 * nth) & 63) as usize] as char));
    }
    text
}
