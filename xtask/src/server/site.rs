//! What is answered to a request: the files by `ServeDir`, and around them the page's headers and what a test changes.

use super::Hook;
use crate::headers::{ALWAYS, Policy, cache_control, with_meta};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap, HeaderName};
use axum::http::{StatusCode, Uri};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use tower_http::services::ServeDir;

/// The page itself, at the root of its folder.
const INDEX: &str = "index.html";

/// A folder as a site.
pub struct Site {
    /// The folder.
    pub root: PathBuf,
    /// The page's policy, unless no headers of its own are sent.
    pub policy: Option<Policy>,
    /// The policy is another than the one in the page's own `<meta>`.
    pub rewrites: bool,
    /// See [`super::Options::base`].
    pub base: String,
    /// See [`super::Options::overrides`].
    pub overrides: Option<Box<Hook>>,
    /// Every path asked for.
    pub requests: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// The files, and around them [`answer`].
    pub fn router(self) -> Router {
        let files = ServeDir::new(&self.root)
            .precompressed_br()
            .precompressed_gzip();
        Router::new()
            .fallback_service(files)
            .layer(from_fn_with_state(Arc::new(self), answer))
    }

    /// The page with another policy than the build wrote into it.
    fn rewritten(&self, file: &str) -> Option<Vec<u8>> {
        let policy = self.policy.as_ref().filter(|_| self.rewrites)?;
        let html = fs::read_to_string(self.root.join(Some(file).filter(|file| *file == INDEX)?));
        Some(with_meta(&html.ok()?, &policy.meta()).ok()?.into_bytes())
    }

    /// The page's own headers. What a test puts into its head may run.
    fn put_headers(&self, headers: &mut HeaderMap, head: &str) {
        let Some(policy) = &self.policy else {
            return;
        };
        let policy = policy.and_scripts_of(head).header();
        put(headers, header::CONTENT_SECURITY_POLICY, &policy);
        for (name, value) in ALWAYS {
            put(headers, name, value);
        }
    }
}

/// Answers one request.
async fn answer(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    let asked = request.uri().path().to_owned();
    if let Ok(mut requests) = site.requests.lock() {
        requests.push(asked.clone());
    }
    let path = asked
        .strip_prefix(&site.base)
        .filter(|path| path.starts_with('/'));
    let Some((path, uri)) = path.and_then(|path| Some((path, path.parse::<Uri>().ok()?))) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let over = site.overrides.as_ref().and_then(|hook| hook(path));
    let over = over.unwrap_or_default();
    tokio::time::sleep(over.delay).await;

    let file = match path.trim_start_matches('/') {
        "" => INDEX,
        file => file,
    };
    let body = over.body.clone().or_else(|| site.rewritten(file));
    *request.uri_mut() = uri;
    // Always the whole answer: a test changes what a browser has kept, and counts what is sent.
    for name in [header::IF_MODIFIED_SINCE, header::IF_NONE_MATCH] {
        request.headers_mut().remove(name);
    }
    if over.plain || over.head.is_some() || body.is_some() {
        request.headers_mut().remove(header::ACCEPT_ENCODING);
    }
    let mut response = next.run(request).await;
    if let Some(body) = body {
        response = Body::from(body).into_response();
    }
    if over.head.is_some() {
        let body = to_bytes(response.into_body(), usize::MAX).await;
        let body = over.with_head(body.unwrap_or_default().into());
        response = Body::from(body).into_response();
    }
    if let Some(status) = over.status {
        *response.status_mut() = StatusCode::from_u16(status).unwrap_or_default();
    }
    let kept = match response.status().is_success() {
        true => cache_control(file.as_ref()),
        false => "no-store",
    };
    let headers = response.headers_mut();
    for name in [header::LAST_MODIFIED, header::ETAG] {
        headers.remove(name);
    }
    let kind = over.content_type.clone();
    put(
        headers,
        header::CONTENT_TYPE,
        &kind.unwrap_or_else(|| content_type(file)),
    );
    put(headers, header::CACHE_CONTROL, kept);
    put(headers, header::VARY, "Accept-Encoding");
    site.put_headers(headers, over.head.as_deref().unwrap_or_default());
    response
}

fn put(headers: &mut HeaderMap, name: impl TryInto<HeaderName>, value: &str) {
    if let (Ok(name), Ok(value)) = (name.try_into(), value.try_into()) {
        headers.insert::<HeaderName>(name, value);
    }
}

/// The type of a file, by its ending.
fn content_type(file: &str) -> String {
    let kind = mime_guess::from_path(file).first_or_octet_stream();
    match kind.type_() == mime_guess::mime::TEXT {
        true => format!("{kind}; charset=utf-8"),
        false => kind.to_string(),
    }
}
