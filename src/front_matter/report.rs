//! Keys of reports: which time they are about, and what they are.

use super::{Reader, Typed, TypedKey};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::reporting::ReportingPeriod;
use crate::vocabulary;
use crate::yaml::{self, Node};

/// The typed fields of a report, as far as they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportFields {
    /// `period`.
    pub period: Option<Typed<ReportingPeriod>>,
    /// `kind`, as [`vocabulary::REPORTS`] has it, else as typed.
    pub kind: Option<Typed<String>>,
    /// Whether there is a key `tables`, which is not read yet.
    pub has_tables: bool,
}

impl Reader<'_> {
    /// Reads a key of reports; `false` when it is none.
    pub(super) fn report_key(&mut self, key: TypedKey<'_>, value: &Node) -> bool {
        match key.name {
            "period" => self.fields.report.period = self.reporting_period(key, value),
            "kind" => {
                self.fields.report.kind = self.term(key, value, vocabulary::REPORTS)
            }
            "tables" => {
                self.fields.report.has_tables = true;
                if !matches!(value, Node::Empty(_)) {
                    let place = Place::at(self.file, key.span);
                    let note = Diagnostic::new(Code::TablesNotShown, place);
                    self.notes.push(note.arg(key.typed));
                }
            }
            _ => return false,
        }
        true
    }

    fn reporting_period(
        &mut self,
        key: TypedKey<'_>,
        value: &Node,
    ) -> Option<Typed<ReportingPeriod>> {
        let typed = self.text(key, value)?;
        let period = ReportingPeriod::parse(yaml::without_remark(&typed.value));
        if period.is_none() {
            let place = Place::at(self.file, typed.span);
            let note = Diagnostic::new(Code::PeriodUnreadable, place);
            self.notes.push(note.arg(&typed.value));
        }
        period.map(|value| Typed { value, span: typed.span })
    }
}
