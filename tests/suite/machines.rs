//! Everything that the sample portal tells programs can be read by them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use bantin::moment::Moment;
use bantin::plan::Recipe;
use bantin::render::{Product, Renderer};
use bantin::workshop::Workshop;
use serde_json::Value;

use crate::support::Project;
use crate::xml;

/// Settings that the sample does not have, so that all there is is read.
const SETTINGS: &str = "\nfeeds: {content: toàn văn}\nsitemaps: {news: có}\n\
    security: {contact: bbt@congdoan.example, expires: 30/06/2027}\n";

/// Every output of the sample that is made of text, by path.
fn sample() -> BTreeMap<String, String> {
    let mut project = Project::new("");
    // A day with news.
    project.options.now = Moment::parse("2026-11-18 12:00").unwrap().instant();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["content", "templates", "static"] {
        copy(&root.join(folder), &project.root().join(folder));
    }
    let settings = project.read("content/site.yaml");
    project.write("content/site.yaml", settings + SETTINGS);
    let revision = project.load();
    let errors = revision.notes.iter().filter(|note| note.is_error());
    assert_eq!(errors.collect::<Vec<_>>(), Vec::<&bantin::diagnostic::Diagnostic>::new());
    let (renderer, workshop) = (Renderer::new(&revision), Workshop::new(&project.root()));
    let is_text = |recipe| {
        !matches!(
            recipe,
            Recipe::Picture(..) | Recipe::File(_) | Recipe::Asset(_) | Recipe::Search(_)
        )
    };
    let tasks = revision.plan.tasks().iter().filter(|task| is_text(task.recipe));
    let made = tasks.map(|task| {
        let material = renderer.bring(task, &workshop).unwrap();
        let Product::Bytes(bytes) = renderer.produce(task, material).unwrap() else {
            panic!("{} is not made", task.claim)
        };
        (task.claim.to_string(), String::from_utf8(bytes).unwrap())
    });
    made.collect()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &to),
            false => drop(fs::copy(entry.path(), to).unwrap()),
        }
    }
}

#[test]
fn programs_read_everything_that_the_sample_tells_them() {
    let made = sample();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (path, text) in &made {
        let kind = path.rsplit('.').next().unwrap();
        *counts.entry(kind).or_default() += 1;
        match kind {
            "xml" => {
                let root = xml::parse(text).unwrap_or_else(|m| panic!("{path}: {m}"));
                let roots = ["rss", "feed", "urlset", "sitemapindex"];
                assert!(roots.contains(&&*root.name), "{path}: <{}>", root.name);
                assert!(!root.children.is_empty(), "{path}");
            }
            "webmanifest" => drop(serde_json::from_str::<Value>(text).unwrap()),
            "html" => *counts.entry("data").or_default() += data(path, text),
            _ => {}
        }
    }
    // Portal and four sections twice, units once; months, pages, news and the index.
    assert!(counts["xml"] > 30 && counts["data"] > 100, "{counts:?}");
    assert_eq!((counts["webmanifest"], counts["txt"]), (1, 2));
}

/// Reads the data of a page; gives how many things it tells of.
fn data(path: &str, page: &str) -> usize {
    let open = "<script type=\"application/ld+json\">";
    let Some((_, rest)) = page.split_once(open) else { return 0 };
    let (json, after) = rest.split_once("</script>").unwrap();
    assert!(!json.contains('<') && !after.contains(open), "{path}");
    let data: Value =
        serde_json::from_str(json).unwrap_or_else(|m| panic!("{path}: {m}"));
    let graph = data["@graph"].as_array().unwrap();
    for thing in graph {
        addresses(path, thing);
    }
    graph.len()
}

/// Every address in the data is a whole one.
fn addresses(path: &str, value: &Value) {
    const ADDRESSES: [&str; 9] = [
        "@id",
        "item",
        "url",
        "mainEntityOfPage",
        "image",
        "thumbnailUrl",
        "contentUrl",
        "embedUrl",
        "isBasedOn",
    ];
    let is_whole =
        |value: &Value| value.as_str().is_none_or(|text| text.starts_with("https://"));
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                let is_address = ADDRESSES.contains(&key.as_str());
                let values =
                    value.as_array().map_or(std::slice::from_ref(value), |all| all);
                assert!(
                    !is_address || values.iter().all(is_whole),
                    "{path}: {key} {value}"
                );
                addresses(path, value);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| addresses(path, value)),
        _ => {}
    }
}
