//! What templates reach: an edit of any file that has a part in a page shows on it.

use super::contract::{CONFIG, build};
use super::every_field::SITE;
use super::{NOTHING, unlike};
use crate::support::Project;

/// A project with the templates of [`SITE`] and these.
fn project(templates: &[(&str, &str)]) -> Project {
    let project = Project::new(SITE);
    for (name, text) in templates {
        project.write(&format!("templates/{name}"), text);
    }
    project
}

fn page(project: &Project, path: &str) -> String {
    String::from_utf8(project.tree()[path].clone()).unwrap()
}

/// Both define a component, and every template reaches those who do: what the two reach
/// is the same, and yet the page is another one.
#[test]
fn a_template_that_stands_in_for_another_shows() {
    let project = project(&[
        (
            "article.html",
            "{% component one() %}x{% endcomponent one %}<p>{{ article.title }}</p>",
        ),
        (
            "video.html",
            "{% component two() %}x{% endcomponent two %}<b>{{ article.title }}</b>",
        ),
    ]);
    build(&project, "as news");
    project.edit(CONFIG, "kind: news", "kind: videos");
    build(&project, "as videos");
    assert_eq!(page(&project, "tin/2020/10/bai-mot.html"), "<b>Bài một</b>");
}

#[test]
fn a_component_shows_wherever_it_is_called() {
    let project = project(&[
        ("signs.html", "{% component sign(text) %}[{{ text }}]{% endcomponent sign %}"),
        ("item.html", "<li>{{ <sign text={card.title} /> }}</li>"),
    ]);
    build(&project, "brackets");
    project.edit("templates/signs.html", "[{{ text }}]", "({{ text }})");
    build(&project, "parentheses");
    assert!(page(&project, "tin/2020/10/bai-mot.html").contains("(Báo cáo một)"));
}

#[test]
fn a_name_that_is_only_spread_is_given() {
    let project = project(&[(
        "home.html",
        "{% for one in [...sections] %}{{ one.title }}, {% endfor %}",
    )]);
    build(&project, "spread");
    assert_eq!(page(&project, "index.html"), "Tin hoạt động, Thông báo, Báo cáo, Phim, ");
}

#[test]
fn a_quote_inside_a_text_hides_nothing_after_it() {
    let project = project(&[
        ("home.html", r#"{{ "5\" " }}{% include "note.html" %}{{ "x" ~ site.title }}"#),
        ("note.html", "một"),
    ]);
    build(&project, "one");
    project.edit("templates/note.html", "một", "hai");
    build(&project, "two");
    assert_eq!(page(&project, "index.html"), "5&quot; haixTrang tin thử");
}

#[test]
fn a_template_that_appears_or_goes_shows() {
    let project = project(&[]);
    build(&project, "without");
    let former = project.tree();
    for (name, text) in [
        ("video.html", "<p>{{ article.title }}</p>"),
        ("notice.html", "{% extends \"article.html\" %}{% block head %}1{% endblock %}"),
        (
            "report.html",
            "{% extends \"theme/article.html\" %}{% block head %}2{% endblock %}",
        ),
    ] {
        let path = format!("templates/{name}");
        let own = project.root().join(&path).exists().then(|| project.read(&path));
        project.write(&path, text);
        build(&project, name);
        assert_ne!(unlike(&project.tree(), &former), NOTHING, "{name}");
        match own {
            Some(text) => project.write(&path, text),
            None => project.remove(&path),
        }
        build(&project, "without");
        assert_eq!(unlike(&project.tree(), &former), NOTHING, "{name}");
    }
}

/// The built-in templates are known as `theme/…`; a site may have a folder of that name.
#[test]
fn a_folder_called_theme_is_a_folder_like_others() {
    let project = project(&[
        (
            "home.html",
            "{% include \"theme/note.html\" %}{% include \"theme/footer.html\" %}",
        ),
        ("theme/note.html", "một"),
        ("theme/footer.html", "một"),
    ]);
    build(&project, "one");
    project.edit("templates/theme/note.html", "một", "hai");
    build(&project, "two");
    project.edit("templates/theme/footer.html", "một", "ba");
    build(&project, "three");
}

#[test]
fn an_asset_is_given_to_those_who_mention_it() {
    let project = project(&[("home.html", "{{ assets['mot.css'] }}")]);
    project.write("static/mot.css", "p{}");
    build(&project, "mentioned");
    project.edit("static/mot.css", "p{}", "b{}");
    build(&project, "edited");
    project.write("templates/home.html", "{{ site.title }}");
    build(&project, "not mentioned");
    assert!(project.tree().contains_key("mot.css"));
}
