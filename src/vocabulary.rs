//! The words by which documents and reports are classed.
//!
//! In: a word as typed, Vietnamese, English or the abbreviation of document numbers. Out:
//! its [`Term`]. A card keeps the Vietnamese word; a page prints it in its own language.
//! A word that is in no table is printed as it was typed.

use crate::diagnostic::Language;
use crate::vietnamese;

/// One word, in the forms in which it is typed and printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// In Vietnamese.
    pub vi: &'static str,
    /// In English.
    pub en: &'static str,
    /// As document numbers abbreviate it ("09/HD-LĐLĐ"), or empty.
    pub short: &'static str,
}

const fn term(vi: &'static str, en: &'static str, short: &'static str) -> Term {
    Term { vi, en, short }
}

/// The forms of documents, the usual ones of a union first. Source: Decree 30/2020/NĐ-CP,
/// article 7 and appendix III; "kết luận" and "thể lệ" are in use beside them, and laws,
/// decrees and circulars are passed on as they came.
pub const DOCUMENTS: &[Term] = &[
    term("thông báo", "announcement", "TB"),
    term("hướng dẫn", "guideline", "HD"),
    term("kế hoạch", "plan", "KH"),
    term("quyết định", "decision", "QĐ"),
    term("nghị quyết", "resolution", "NQ"),
    term("công văn", "official letter", "CV"),
    term("giấy mời", "invitation", "GM"),
    term("thể lệ", "contest rules", "TL"),
    term("kết luận", "conclusion", "KL"),
    term("báo cáo", "report", "BC"),
    term("chương trình", "programme", "CTr"),
    term("chỉ thị", "directive", "CT"),
    term("quy chế", "regulation", "QC"),
    term("quy định", "rules", "QyĐ"),
    term("tờ trình", "submission", "TTr"),
    term("thông cáo", "communiqué", "TC"),
    term("phương án", "option paper", "PA"),
    term("đề án", "project proposal", "ĐA"),
    term("dự án", "project", "DA"),
    term("biên bản", "minutes", "BB"),
    term("hợp đồng", "contract", "HĐ"),
    term("công điện", "telegram", "CĐ"),
    term("bản ghi nhớ", "memorandum", "BGN"),
    term("bản thỏa thuận", "agreement", "BTT"),
    term("giấy ủy quyền", "letter of authority", "GUQ"),
    term("giấy giới thiệu", "letter of introduction", "GGT"),
    term("giấy nghỉ phép", "leave permit", "GNP"),
    term("phiếu gửi", "dispatch note", "PG"),
    term("phiếu chuyển", "transfer note", "PC"),
    term("phiếu báo", "advice note", "PB"),
    term("thư công", "public letter", ""),
    term("luật", "law", ""),
    term("nghị định", "decree", "NĐ"),
    term("thông tư", "circular", "TT"),
];

/// What a notice is for.
pub const PURPOSES: &[Term] = &[
    term("lấy ý kiến", "consultation", ""),
    term("tuyển dụng", "recruitment", ""),
    term("tập huấn", "training", ""),
    term("cuộc thi", "contest", ""),
    term("công khai tài chính", "financial disclosure", ""),
    term("khác", "other", ""),
];

/// The kinds of reports.
pub const REPORTS: &[Term] = &[
    term("báo cáo", "report", ""),
    term("thống kê", "statistics", ""),
    term("tài chính", "finance", ""),
];

/// The term that a typed word means, without regard to case, spaces and the position of
/// tones. An abbreviation keeps its marks: HĐ is a contract, HD a guideline.
pub fn find<'t>(terms: &'t [Term], typed: &str) -> Option<&'t Term> {
    let key = vietnamese::match_key(typed);
    let lower = typed.trim().to_lowercase();
    terms
        .iter()
        .find(|term| [term.vi, term.en].iter().any(|w| vietnamese::match_key(w) == key))
        .or_else(|| {
            let short = |term: &&Term| term.short.to_lowercase() == lower;
            terms.iter().filter(|term| !term.short.is_empty()).find(short)
        })
        .or_else(|| {
            let plain = vietnamese::fold(typed);
            terms.iter().find(|term| vietnamese::fold(term.vi) == plain)
        })
}

/// The text that a page prints for a word that a card keeps.
pub fn text(terms: &[Term], language: Language, kept: &str) -> String {
    let Some(term) = terms.iter().find(|term| term.vi == kept) else {
        return kept.to_owned();
    };
    let word = match language {
        Language::Vi => term.vi,
        Language::En => term.en,
    };
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_as_they_are_typed() {
        for (typed, vi) in [
            ("Hướng dẫn", "hướng dẫn"),
            ("HƯỚNG  DẪN", "hướng dẫn"),
            ("huong dan", "hướng dẫn"),
            ("HD", "hướng dẫn"),
            ("HĐ", "hợp đồng"),
            ("giấy uỷ quyền", "giấy ủy quyền"),
            ("resolution", "nghị quyết"),
        ] {
            assert_eq!(find(DOCUMENTS, typed).map(|term| term.vi), Some(vi), "{typed}");
        }
        for typed in ["", "lời nhắn", "H"] {
            assert_eq!(find(DOCUMENTS, typed), None, "{typed}");
        }
    }

    #[test]
    fn no_word_means_two_terms() {
        for terms in [DOCUMENTS, PURPOSES, REPORTS] {
            for term in terms {
                for word in [term.vi, term.en, term.short] {
                    let found = find(terms, word);
                    assert!(word.is_empty() || found == Some(term), "{word}");
                }
                assert_eq!(find(terms, &vietnamese::fold(term.vi)), Some(term));
            }
        }
    }

    #[test]
    fn known_words_are_printed_with_a_capital_and_others_as_typed() {
        assert_eq!(text(DOCUMENTS, Language::Vi, "đề án"), "Đề án");
        assert_eq!(text(DOCUMENTS, Language::En, "đề án"), "Project proposal");
        assert_eq!(text(DOCUMENTS, Language::En, "lời nhắn"), "lời nhắn");
    }
}
