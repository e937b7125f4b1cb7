//! Templates.

use super::{Row, files, text};

pub(super) fn rows() -> Vec<Row> {
    vec![
        files(
            "brackets a hundred thousand deep",
            [(
                "/templates/article.html",
                text(&format!("{{{{ {} }}}}", "(".repeat(100_000))),
            )],
            1,
            &["BT0601 article.html:1"],
        ),
        files(
            "loops ten thousand deep",
            [("/templates/article.html", text(&"{% for a in [1] %}".repeat(10_000)))],
            1,
            &["BT0601 article.html:1"],
        ),
        files(
            "a hundred thousand branches",
            [(
                "/templates/article.html",
                text(&format!(
                    "{{% if a %}}{}{{% endif %}}",
                    "{% elif b %}".repeat(100_000)
                )),
            )],
            1,
            &["BT0608 article.html:1"],
        ),
        files(
            "a template that includes itself",
            [("/templates/article.html", text("x\n{% include \"article.html\" %}"))],
            1,
            &["BT0601 article.html:1"],
        ),
        files(
            "a template that extends itself",
            [("/templates/article.html", text("{% extends \"article.html\" %}"))],
            1,
            &["BT0601 article.html:1"],
        ),
        files(
            "a component that calls itself",
            [(
                "/templates/article.html",
                text("{% component a() %}{{ <a/> }}{% endcomponent a %}{{ <a/> }}"),
            )],
            1,
            &["BT0605 article.html:1"],
        ),
        files(
            "a loop of a thousand million",
            [(
                "/templates/article.html",
                text("{% for a in range(end=1000000000) %}{% endfor %}"),
            )],
            1,
            &["BT0605 article.html:1"],
        ),
        files(
            "templates that use each other ten million times",
            [
                ("/templates/article.html", text(&ten("b.html"))),
                ("/templates/b.html", text(&ten("c.html"))),
                ("/templates/c.html", text(&ten("d.html"))),
                ("/templates/d.html", text(&ten("e.html"))),
                ("/templates/e.html", text(&ten("f.html"))),
                ("/templates/f.html", text(&ten("g.html"))),
                ("/templates/g.html", text(&ten("h.html"))),
                ("/templates/h.html", text("x")),
            ],
            1,
            &["BT0610 article.html:1"],
        ),
        files(
            "a page of eight million pieces",
            [(
                "/templates/article.html",
                text(
                    "{% for a in range(end=200) %}{% for b in range(end=200) %}{% for c in range(end=200) %}\
                     x{% endfor %}{% endfor %}{% endfor %}",
                ),
            )],
            1,
            &["BT0609 article.html:1"],
        ),
        files(
            "a template of another place",
            [("/templates/article.html", text("{% include \"../../etc/passwd\" %}"))],
            1,
            &["BT0603 article.html:1"],
        ),
        files(
            "a template that is no text",
            [("/templates/article.html", vec![0xFF, 0xFE, 0, 1, 2])],
            1,
            &["BT0101 article.html:1"],
        ),
        files(
            "a comment that nothing closes",
            [("/templates/article.html", text("x\n{# y"))],
            1,
            &["BT0601 article.html:2"],
        ),
        files(
            "a tag that nothing closes",
            [("/templates/article.html", text("x\n{{ page.title"))],
            1,
            &["BT0601 article.html:2"],
        ),
        files(
            "a division by nothing",
            [("/templates/article.html", text("x\n{{ 1 / 0 }}"))],
            1,
            &["BT0605 article.html:2"],
        ),
        files(
            "templates in a circle",
            [
                ("/templates/article.html", text("{% extends \"b.html\" %}")),
                ("/templates/b.html", text("{% extends \"article.html\" %}")),
            ],
            1,
            &["BT0601 article.html:1"],
        ),
    ]
}

/// A template that uses another ten times.
fn ten(name: &str) -> String {
    format!("{{% include \"{name}\" %}}").repeat(10)
}
