//! The provider at the other end: what it says of itself, its keys, and the changing of a code for a statement. Only
//! configured issuers are asked, over https, within limits, and no redirect is followed.

use super::errand::Errand;
use super::pages::Trouble;
use super::who::Claims;
use crate::address;
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreClientAuthMethod, CoreErrorResponseType,
    CoreGenderClaim, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreProviderMetadata,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AdditionalClaims, AuthType, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, CsrfToken,
    EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet, EndpointSet, HttpRequest, HttpResponse, IdToken,
    IdTokenFields, IdTokenVerifier, IssuerUrl, JsonWebKeySet, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    Scope, SignatureVerificationError, StandardErrorResponse, StandardTokenResponse, TokenResponse,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, OnceLock, RwLock};
use std::time::{Duration, Instant};
use store::Moment;
use web::provider::{is_loopback, is_safe};
use web::{App, Provider};

/// How long a provider's keys are remembered; an unknown key is looked for at once.
const FRESH: Duration = Duration::from_secs(300);
const PATIENCE: Duration = Duration::from_secs(10);
const MOST: usize = 512 * 1024;
/// A statement is made for this sign-in: not long ago, and not ahead of our clock by more than two clocks may differ.
const AGE: i64 = 600;
const AHEAD: i64 = 120;

/// Signed with a key that the provider publishes; never with a secret that we share with it.
const SIGNED_BY: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Said {
    #[serde(flatten)]
    claims: Claims,
}
impl AdditionalClaims for Said {}

type Statement = IdToken<Said, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;
type Fields = IdTokenFields<
    Said,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;
type Client = openidconnect::Client<
    Said,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    StandardTokenResponse<Fields, CoreTokenType>,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// A provider as it described itself.
#[derive(Clone)]
pub(crate) struct Peer(Arc<Described>);

struct Described {
    metadata: CoreProviderMetadata,
    at: Instant,
}

static KNOWN: LazyLock<RwLock<HashMap<String, Peer>>> = LazyLock::new(RwLock::default);

impl Peer {
    /// From memory while it is fresh, else asked.
    pub async fn known(provider: &Provider) -> Result<Peer, String> {
        let known = KNOWN.read().expect("nobody panics here").get(&provider.issuer).cloned();
        match known.filter(|known| known.0.at.elapsed() < FRESH) {
            Some(known) => Ok(known),
            None => Peer::ask(provider).await,
        }
    }

    async fn ask(provider: &Provider) -> Result<Peer, String> {
        let issuer = IssuerUrl::new(provider.issuer.clone()).map_err(|error| error.to_string())?;
        let http = Http::of(provider)?;
        let fetch = move |request| http.fetch(request);
        let metadata = CoreProviderMetadata::discover_async(issuer, &fetch).await.map_err(|error| error.to_string())?;
        let peer = Peer(Arc::new(Described { metadata, at: Instant::now() }));
        KNOWN.write().expect("nobody panics here").insert(provider.issuer.clone(), peer.clone());
        Ok(peer)
    }

    fn client(&self, provider: &Provider, app: &App) -> Result<Client, String> {
        let secret = provider.secret().map_err(|error| error.to_string())?;
        let secret = (!secret.is_empty()).then(|| ClientSecret::new(secret));
        let client =
            Client::from_provider_metadata(self.0.metadata.clone(), ClientId::new(provider.client_id.clone()), secret);
        let back = app.link(address::Return { provider: provider.key.clone() });
        let client = client.set_redirect_uri(RedirectUrl::new(back).map_err(|error| error.to_string())?);
        // By the header unless the provider only takes it in the form.
        let ways = self.0.metadata.token_endpoint_auth_methods_supported();
        let in_form = ways.is_some_and(|ways| !ways.contains(&CoreClientAuthMethod::ClientSecretBasic));
        Ok(if in_form { client.set_auth_type(AuthType::RequestBody) } else { client })
    }

    /// Where the person goes now. At a shared computer the provider is to ask again who it is.
    pub fn authorize(&self, provider: &Provider, errand: &Errand, shared: bool, app: &App) -> String {
        let Ok(client) = self.client(provider, app) else { return "/sign-in".to_owned() };
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(errand.verifier()));
        let (state, nonce) = (errand.state.clone(), errand.nonce());
        let flow = CoreAuthenticationFlow::AuthorizationCode;
        let mut url = client
            .authorize_url(flow, move || CsrfToken::new(state.clone()), move || Nonce::new(nonce.clone()))
            .add_scopes(provider.scopes.iter().cloned().map(Scope::new))
            .set_pkce_challenge(challenge);
        if shared {
            url = url.add_prompt(CoreAuthPrompt::Login);
        }
        url.url().0.to_string()
    }

    /// Changes the code for a statement and makes sure that it is one: of this issuer, for us, for this errand, signed
    /// with a key that is published, not over and not old. A key we do not know is looked for once.
    pub async fn claims(
        self,
        provider: &Provider,
        code: &str,
        errand: &Errand,
        app: &App,
    ) -> Result<Claims, (Trouble, String)> {
        let unreachable = |reason: String| (Trouble::Unreachable, reason);
        let statement = self.exchange(provider, code, errand, app).await.map_err(unreachable)?;
        let statement = statement.ok_or_else(|| (Trouble::NotBelieved, "no id token came".to_owned()))?;
        let mut said = self.verified(&statement, provider, errand);
        if matches!(
            said,
            Err(ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey))
        ) {
            said = Peer::ask(provider).await.map_err(unreachable)?.verified(&statement, provider, errand);
        }
        said.map_err(|error| (Trouble::NotBelieved, kind(&error).to_owned()))
    }

    async fn exchange(
        &self,
        provider: &Provider,
        code: &str,
        errand: &Errand,
        app: &App,
    ) -> Result<Option<Statement>, String> {
        let http = Http::of(provider)?;
        let fetch = move |request| http.fetch(request);
        let client = self.client(provider, app)?;
        let asking =
            client.exchange_code(AuthorizationCode::new(code.to_owned())).map_err(|error| error.to_string())?;
        let asking = asking.set_pkce_verifier(PkceCodeVerifier::new(errand.verifier()));
        let tokens = asking.request_async(&fetch).await.map_err(|_| "the code was not taken".to_owned())?;
        Ok(tokens.id_token().cloned())
    }

    fn verified(
        &self,
        statement: &Statement,
        provider: &Provider,
        errand: &Errand,
    ) -> Result<Claims, ClaimsVerificationError> {
        let issuer = self.0.metadata.issuer().clone();
        let keys: JsonWebKeySet<CoreJsonWebKey> = self.0.metadata.jwks().clone();
        let verifier = IdTokenVerifier::new_public_client(ClientId::new(provider.client_id.clone()), issuer, keys)
            .set_allowed_algs(SIGNED_BY)
            .set_issue_time_verifier_fn(|issued| {
                let age = Moment::now().0 / 1_000_000 - issued.timestamp();
                if (-AHEAD..=AGE).contains(&age) { Ok(()) } else { Err("issued at another time".to_owned()) }
            });
        let claims = statement.claims(&verifier, &Nonce::new(errand.nonce()))?;
        if claims.authorized_party().is_some_and(|party| **party != provider.client_id) {
            return Err(ClaimsVerificationError::InvalidAudience("made for another party".to_owned()));
        }
        let mut said = claims.additional_claims().claims.clone();
        if let Some(email) = claims.email() {
            said.insert("email".to_owned(), email.as_str().into());
        }
        if let Some(verified) = claims.email_verified() {
            said.insert("email_verified".to_owned(), verified.into());
        }
        said.insert("sub".to_owned(), claims.subject().as_str().into());
        Ok(said)
    }
}

/// For the log: which check it did not pass, never what stood in it.
fn kind(error: &ClaimsVerificationError) -> &'static str {
    match error {
        ClaimsVerificationError::Expired(_) => "the statement is over",
        ClaimsVerificationError::InvalidAudience(_) => "the statement is for somebody else",
        ClaimsVerificationError::InvalidIssuer(_) => "the statement names another issuer",
        ClaimsVerificationError::InvalidNonce(_) => "the statement belongs to another errand",
        ClaimsVerificationError::SignatureVerification(_) => "the signature is by no published key",
        _ => "the statement is not whole",
    }
}

/// Asks within limits.
#[derive(Clone, Copy)]
struct Http {
    client: &'static reqwest::Client,
    /// The issuer itself is on this machine, for a trial; else nothing on this machine is asked.
    loopback: bool,
}

impl Http {
    fn of(provider: &Provider) -> Result<Http, String> {
        static CLIENT: OnceLock<Result<reqwest::Client, String>> = OnceLock::new();
        let client = CLIENT.get_or_init(|| {
            rustls::crypto::ring::default_provider().install_default().ok(); // there already: as good
            let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).timeout(PATIENCE);
            client.no_proxy().build().map_err(|error| error.to_string())
        });
        Ok(Http { client: client.as_ref().map_err(Clone::clone)?, loopback: is_here(&provider.issuer) })
    }

    async fn fetch(self, request: HttpRequest) -> Result<HttpResponse, Unreachable> {
        let address = request.uri().to_string();
        if !is_safe(&address) || is_here(&address) != self.loopback {
            return Err(Unreachable("an address that is not asked"));
        }
        let request = reqwest::Request::try_from(request).map_err(|_| Unreachable("a request that can't be made"))?;
        let mut answer = self.client.execute(request).await.map_err(|_| Unreachable("no answer"))?;
        let (mut body, status, headers) = (vec![], answer.status(), answer.headers().clone());
        while let Some(part) = answer.chunk().await.map_err(|_| Unreachable("the answer broke off"))? {
            body.extend_from_slice(&part);
            if body.len() > MOST {
                return Err(Unreachable("too long an answer"));
            }
        }
        let mut response = HttpResponse::new(body);
        (*response.status_mut(), *response.headers_mut()) = (status, headers);
        Ok(response)
    }
}

fn is_here(address: &str) -> bool {
    let host = address.split("://").nth(1).and_then(|rest| rest.split(['/', '?', '#']).next());
    host.is_some_and(is_loopback)
}

#[derive(Debug)]
struct Unreachable(&'static str);

impl std::fmt::Display for Unreachable {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Unreachable {}
