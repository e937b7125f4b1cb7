// The pages that are looked at: each template of the theme at least once, and every way
// in which the sample portal fills it.

export const HOME = "/";
export const NEWS = "/tin-hoat-dong/";
/** A picture above the text, a table, related articles, and blocks beside the text. */
export const ARTICLE = "/tin-hoat-dong/2025/08/giai-bong-chuyen-cong-nhan.html";
export const GALLERY = "/tin-hoat-dong/2020/10/khen-thuong-35-tap-the-ca-nhan.html";
/** Abbreviations all over the text. */
export const SHORT_NEWS = "/tin-hoat-dong/2026/11/tin-ngan-trong-tuan-9-14-11-2026.html";
/** The report of a quarter: an old article with tables, and no blocks of its time. */
export const QUARTER = "/tin-hoat-dong/2020/10/so-ket-phong-trao-cnvcld-quy-iii-2020.html";
export const NOTICE = "/thong-bao/2026/03/huong-dan-thu-kinh-phi-cong-doan.html";
/** A film that lies on the portal itself, with subtitles. */
export const VIDEO = "/videos/2026/05/khoi-dong-truoc-ca.html";
/** A film that the portal leads to. */
export const FILM_ELSEWHERE = "/videos/2026/10/mot-ngay-cua-to-truong-cong-doan.html";
export const GLOSSARY = "/tu-viet-tat/";

export const PAGES = [
  HOME,
  "/404.html",
  NEWS,
  "/thong-bao/",
  "/bao-cao-thong-ke/",
  "/videos/",
  "/tin-hoat-dong/2023/07/",
  "/luu-tru/2025/08/",
  ARTICLE,
  SHORT_NEWS,
  QUARTER,
  GALLERY,
  "/tin-hoat-dong/2026/08/nguoi-giu-nhip-chuyen-thuy-san.html",
  NOTICE,
  "/thong-bao/2024/03/huong-dan-thu-kinh-phi-cong-doan.html",
  "/thong-bao/2026/11/hoan-hoat-dong-do-bao.html",
  "/bao-cao-thong-ke/2023/07/bao-cao-6-thang-dau-nam-2023.html",
  "/bao-cao-thong-ke/2026/10/thong-ke-doan-vien-cdcs-2020-2026.html",
  VIDEO,
  FILM_ELSEWHERE,
  "/videos/2025/08/giai-bong-chuyen-cong-nhan.html",
  "/tin-hoat-dong/2026/09/lich-tu-van-phap-luat-luu-dong.html",
  "/don-vi/",
  "/don-vi/ldld-tinh/",
  "/don-vi/ldld-huyen-a/",
  "/don-vi/ldld-huyen-a/2025/",
  "/tac-gia/",
  "/tac-gia/ban-tuyen-giao/",
  "/tu-khoa/",
  "/tu-khoa/cham-lo-doan-vien/",
  "/chuyen-de/",
  "/chuyen-de/cham-lo-doan-vien/",
  "/luu-tru/",
  "/dinh-chinh/",
  GLOSSARY,
  "/lien-ket/",
  "/so-do/",
  "/tim-kiem/",
  "/tim-kiem/?q=c%C3%B4ng+%C4%91o%C3%A0n",
  "/co-cau-to-chuc.html",
];

/** One page of each kind: those that share a template share its layout and colours. */
export const KINDS = [
  HOME,
  "/404.html",
  NEWS,
  "/thong-bao/",
  "/bao-cao-thong-ke/",
  "/videos/",
  "/luu-tru/2025/08/",
  ARTICLE,
  GALLERY,
  NOTICE,
  "/bao-cao-thong-ke/2026/10/thong-ke-doan-vien-cdcs-2020-2026.html",
  VIDEO,
  FILM_ELSEWHERE,
  "/don-vi/ldld-tinh/",
  "/tac-gia/ban-tuyen-giao/",
  "/tu-khoa/cham-lo-doan-vien/",
  "/chuyen-de/cham-lo-doan-vien/",
  "/luu-tru/",
  GLOSSARY,
  "/tim-kiem/?q=c%C3%B4ng+%C4%91o%C3%A0n",
  "/co-cau-to-chuc.html",
];
