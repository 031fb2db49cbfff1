//! One connection as a browser keeps it: a request, its whole answer, the next request.

use crate::Failure;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

pub struct Wire {
    stream: BufReader<TcpStream>,
    host: String,
}

pub struct Answer {
    pub status: u16,
    /// Where it sends the reader.
    pub location: String,
    pub body: Vec<u8>,
}

impl Wire {
    pub async fn open(host: &str) -> Result<Wire, Failure> {
        let stream = TcpStream::connect(host).await?;
        stream.set_nodelay(true)?;
        Ok(Wire { stream: BufReader::with_capacity(4096, stream), host: host.to_owned() })
    }

    pub async fn get(&mut self, path: &str, cookie: &str) -> Result<Answer, Failure> {
        let text = format!("GET {path} HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\n\r\n", self.host);
        self.ask(&text).await
    }

    /// A form, sent as our own page sends it.
    pub async fn post(&mut self, path: &str, cookie: &str, form: &str) -> Result<Answer, Failure> {
        let text = format!(
            "POST {path} HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            self.host,
            form.len()
        );
        self.ask(&text).await
    }

    /// A stream of events; its head has been read when this returns.
    pub async fn listen(mut self, path: &str, cookie: &str) -> Result<BufReader<TcpStream>, Failure> {
        let text = format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\nAccept: text/event-stream\r\n\r\n",
            self.host
        );
        self.stream.write_all(text.as_bytes()).await?;
        let (status, ..) = self.head().await?;
        if status != 200 { Err(format!("no stream: {status}").into()) } else { Ok(self.stream) }
    }

    async fn ask(&mut self, text: &str) -> Result<Answer, Failure> {
        self.stream.write_all(text.as_bytes()).await?;
        let (status, length, location) = self.head().await?;
        let body = match length {
            Some(length) => self.exactly(length).await?,
            None => self.chunks().await?,
        };
        Ok(Answer { status, location, body })
    }

    /// Status, length of what follows where it is told, and where it leads.
    async fn head(&mut self) -> Result<(u16, Option<usize>, String), Failure> {
        let mut line = self.line().await?;
        let status = line.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or("no status")?;
        let (mut length, mut location) = (None, String::new());
        loop {
            line = self.line().await?;
            match line.split_once(": ") {
                Some(("content-length", value)) => length = value.parse().ok(),
                Some(("location", value)) => location = value.to_owned(),
                Some(_) => {}
                None => return Ok((status, length, location)),
            }
        }
    }

    async fn line(&mut self) -> Result<String, Failure> {
        let mut line = String::new();
        if self.stream.read_line(&mut line).await? == 0 {
            return Err("the connection was closed".into());
        }
        Ok(line.trim_end().to_owned())
    }

    async fn exactly(&mut self, length: usize) -> Result<Vec<u8>, Failure> {
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).await?;
        Ok(body)
    }

    async fn chunks(&mut self) -> Result<Vec<u8>, Failure> {
        let mut body = vec![];
        loop {
            let length = usize::from_str_radix(&self.line().await?, 16)?;
            body.extend(self.exactly(length).await?);
            self.line().await?;
            if length == 0 {
                return Ok(body);
            }
        }
    }
}
