//! Names of files.

use super::{Row, body, files};
use crate::drawing::jpeg;

pub(super) fn rows() -> Vec<Row> {
    vec![
        files("a name of Windows", [("aux.md", body("x"))], 3, &["BT0106 aux.md:1"]),
        files("a name of signs", [("!!!.md", body("x"))], 3, &["BT0106 !!!.md:1"]),
        files("a name with a dot at its end", [("x..md", body("x"))], 0, &[]),
        files("a name with a space at its end", [("x .md", body("x"))], 0, &[]),
        files(
            "two articles that differ in letter case",
            [("x.md", body("x")), ("X.md", body("y"))],
            3,
            &["BT0401 x.md:1"],
        ),
        files(
            "two articles that differ in accents",
            [("họp.md", body("x")), ("hop.md", body("y"))],
            3,
            &["BT0401 họp.md:1"],
        ),
        files(
            "one name in two spellings",
            [("họp.md", body("x")), ("họp.md", body("y"))],
            3,
            &["BT0401 họp.md:1"],
        ),
        files(
            "two pictures that differ in letter case",
            [
                ("x.md", body("![a](a.jpg)")),
                ("y.md", body("![a](A.jpg)")),
                ("a.jpg", jpeg(600, 8)),
                ("A.jpg", jpeg(600, 9)),
            ],
            3,
            &["BT0333 y.md:6"],
        ),
        files(
            "an article and its folder",
            [("x.md", body("x")), ("x/index.md", body("y"))],
            3,
            &["BT0401 index.md:1"],
        ),
    ]
}
