//! The built page sent by a real nginx, with the configuration that the build wrote for it.

use crate::visit::PATIENCE;
use std::fs;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use xtask::headers::NGINX;
use xtask::process::Background;
use xtask::tools::Nginx as Tool;
use xtask::webdriver::free_port;

/// A running nginx. It stops when dropped.
pub struct Nginx {
    _process: Background,
    url: String,
    folder: TempDir,
}

impl Nginx {
    /// Serves a built page to this machine only, under a path such as `/checkup`, or at the root of the host if empty.
    pub fn start(tool: &Tool, dist: &Path, base: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = root(folder.path(), dist, base);
        let port = free_port().unwrap();
        let file = folder.path().join("nginx.conf");
        fs::write(&file, configuration(tool, folder.path(), &root, dist, port)).unwrap();
        let errors = folder.path().join("error.log");
        let mut command = Command::new(&tool.program);
        command.arg("-c").arg(&file).arg("-e").arg(&errors);
        let mut process = Background::start(command.stdout(Stdio::null())).unwrap();
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = matches!(process.child().try_wait(), Ok(Some(_)));
            if ended || start.elapsed() > PATIENCE {
                let why = fs::read_to_string(&errors).unwrap_or_default();
                panic!("nginx does not serve {}: {why}", dist.display());
            }
            thread::sleep(Duration::from_millis(20));
        }
        Self {
            _process: process,
            url: format!("http://localhost:{port}{base}/"),
            folder,
        }
    }

    /// The address of the page.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Every path asked for so far, in order.
    pub fn requests(&self) -> Vec<String> {
        let log = fs::read_to_string(self.folder.path().join("access.log")).unwrap_or_default();
        log.lines().map(str::to_owned).collect()
    }
}

/// The folder to serve: the page's own, or one in which it stands at this path.
fn root(folder: &Path, dist: &Path, base: &str) -> PathBuf {
    if base.is_empty() {
        return dist.to_path_buf();
    }
    let root = folder.join("root");
    let place = root.join(base.trim_start_matches('/'));
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(dist, &place).unwrap();
    root
}

/// A host that a hoster could have, without a master process, so that it ends as one.
fn configuration(tool: &Tool, folder: &Path, root: &Path, dist: &Path, port: u16) -> String {
    let (folder, root, page) = (folder.display(), root.display(), dist.join(NGINX));
    let (module, types, page) = (tool.module.display(), tool.types.display(), page.display());
    format!(
        r#"include {module};
daemon off;
master_process off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
    include {types};
    default_type application/octet-stream;
    log_format path $uri;
    access_log {folder}/access.log path;
    client_body_temp_path {folder}/a;
    proxy_temp_path {folder}/b;
    fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d;
    scgi_temp_path {folder}/e;
    server {{
        listen 127.0.0.1:{port};
        server_name localhost;
        root "{root}";
        brotli_static on;
        include "{page}";
    }}
}}
"#
    )
}
