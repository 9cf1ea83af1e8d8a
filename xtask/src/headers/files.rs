//! The policy as hosts read it: in the page itself, in `_headers` (Netlify, Cloudflare Pages) and in `nginx.conf`.

use super::{ALWAYS, ASKED_AGAIN, KEPT, Policy, cache_control};
use crate::bundle::{compress, files, replace};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// How `index.html` begins it.
const META: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

/// For static hosts that read it.
pub const HEADERS: &str = "_headers";
/// To be included in a server block.
pub const NGINX: &str = "nginx.conf";

/// Writes the policy of the page in this folder into it, and the files for hosts beside it.
pub fn write(dist: &Path) -> Result<()> {
    let policy = Policy::of(dist)?;
    let index = dist.join("index.html");
    let html =
        fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let mut written = vec![("index.html", with_meta(&html, &policy.meta())?)];
    written.push((HEADERS, for_static_hosts(dist, &policy)?));
    written.push((NGINX, for_nginx(&policy)));
    for (name, text) in written {
        fs::write(dist.join(name), text).with_context(|| format!("cannot write {name}"))?;
    }
    compress(&index)
}

/// A page with this policy in its `<meta>`, before anything that it loads.
pub fn with_meta(html: &str, policy: &str) -> Result<String> {
    let html =
        replace::attribute(html, META, policy).context("index.html has no place for the policy")?;
    let (before, _) = html.split_once(META).unwrap_or_default();
    ensure!(
        !before.contains("<script") && !before.contains("<link"),
        "index.html loads something before its policy"
    );
    Ok(html)
}

fn headers(policy: &Policy) -> impl Iterator<Item = (&'static str, String)> {
    let policy = ("Content-Security-Policy", policy.header());
    let always = ALWAYS.map(|(name, value)| (name, value.to_owned()));
    [policy].into_iter().chain(always)
}

/// No file has a header from two rules: Cloudflare would join them.
fn for_static_hosts(dist: &Path, policy: &Policy) -> Result<String> {
    let mut text =
        "# For a page at the root of its host; Netlify and Cloudflare Pages read it.\n/*\n"
            .to_owned();
    for (name, value) in headers(policy) {
        text += &format!("  {name}: {value}\n");
    }
    let mut cached = vec![("/".to_owned(), ASKED_AGAIN)];
    for file in files(dist)? {
        let path = file.strip_prefix(dist).unwrap_or(&file);
        let name = path.to_string_lossy().replace('\\', "/");
        let copy = name.ends_with(".br") || name.ends_with(".gz");
        if !copy && name != HEADERS && name != NGINX {
            cached.push((format!("/{name}"), cache_control(path)));
        }
    }
    for (path, kept) in cached {
        text += &format!("{path}\n  Cache-Control: {kept}\n");
    }
    Ok(text)
}

fn for_nginx(policy: &Policy) -> String {
    let mut text = format!(
        r#"# For the server block whose root is this folder: include /path/to/dist/nginx.conf;
# Where the module is loaded (Debian: libnginx-mod-http-brotli-static), also say there: brotli_static on;
gzip_static on;
gzip_vary on;
charset utf-8;
set $checkup_kept "{ASKED_AGAIN}";
if ($uri ~ "-[0-9a-f]{{16,}}[._]") {{
    set $checkup_kept "{KEPT}";
}}
# Without "always": that a file is missing shall not be kept for ever.
add_header Cache-Control $checkup_kept;
"#
    );
    for (name, value) in headers(policy) {
        text += &format!("add_header {name} \"{value}\" always;\n");
    }
    let hidden = [HEADERS, NGINX].join("|").replace('.', "\\.");
    text + &format!("location ~ \"/({hidden})$\" {{\n    return 404;\n}}\n")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn page() -> tempfile::TempDir {
        let dist = tempfile::tempdir().unwrap();
        let html = format!("<head>{META}\"><script>1</script></head>");
        fs::write(dist.path().join("index.html"), html).unwrap();
        fs::write(dist.path().join("a-0123456789abcdef.js"), "").unwrap();
        dist
    }

    #[test]
    fn the_policy_is_the_same_everywhere_and_can_be_written_again() {
        let dist = page();
        write(dist.path()).unwrap();
        let read = |name: &str| fs::read_to_string(dist.path().join(name)).unwrap();
        let first = ["index.html", HEADERS, NGINX].map(read);
        let policy = Policy::of(dist.path()).unwrap();
        assert_eq!(policy.scripts.len(), 1);
        assert!(first[0].contains(&format!("{META}{}\"", policy.meta())));
        for text in &first[1..] {
            assert!(text.contains(&policy.header()), "{text}");
            assert!(
                ALWAYS
                    .iter()
                    .all(|(name, value)| text.contains(name) && text.contains(value))
            );
        }
        assert!(first[1].contains("/a-0123456789abcdef.js\n  Cache-Control: public"));
        assert!(first[1].contains("/index.html\n  Cache-Control: no-cache"));
        write(dist.path()).unwrap();
        assert_eq!(["index.html", HEADERS, NGINX].map(read), first);
        assert!(dist.path().join("index.html.gz").exists());
    }

    #[test]
    fn nothing_is_loaded_before_the_policy() {
        let late = format!("<script>1</script>{META}\">");
        assert!(with_meta(&late, "").is_err());
        assert!(with_meta("<head>", "").is_err());
    }
}
