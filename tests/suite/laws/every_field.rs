//! A site in which every field of the content model is given, and whose templates print
//! every name of the contract whole.

/// A value printed whole shows every field that it has now or will ever have.
pub const SITE: &str = "\
-- templates/base.html --
{{ page }}{{ site }}{{ t }}{{ assets[\"style.css\"] }}{{ assets }}{{ crumbs }}
{% if data %}{{ data }}{% endif %}
{{ header }}{% block head %}{% endblock head %}{% block main %}{% endblock main %}{{ footer }}
-- templates/home.html --
{% extends \"base.html\" %}{% block main %}{{ sections }}{{ topics }}{{ leads }}
{% if most_read %}{{ most_read }}{% endif %}
{% if alert %}{{ alert }}{% endif %}{{ banners }}{% endblock main %}
-- templates/404.html --
{% extends \"base.html\" %}
-- templates/section.html --
{% extends \"base.html\" %}{% block main %}{{ list }}{{ periods }}
{% if alert %}{{ alert }}{% endif %}{% if intro %}{{ intro }}{% endif %}{% endblock main %}
-- templates/corrections.html --
{% extends \"base.html\" %}{% block main %}{{ corrections }}{% endblock main %}
-- templates/glossary.html --
{% extends \"base.html\" %}{% block main %}{{ glossary }}{% endblock main %}
-- templates/links.html --
{% extends \"base.html\" %}{% block main %}{{ links }}{% endblock main %}
-- templates/sitemap.html --
{% extends \"base.html\" %}{% block main %}{{ outline }}{% endblock main %}
-- templates/search.html --
{% extends \"base.html\" %}{% block main %}{{ search }}{% endblock main %}
-- templates/redirect.html --
{{ target }}
-- templates/today.html --
{{ blocks }}{% if alert %}{{ alert }}{% endif %}{{ banners }}{{ site }}
{% if most_read %}{{ most_read }}{% endif %}{% if counter %}{{ counter }}{% endif %}
-- templates/long-read.html --
long {{ article }}
-- templates/list.html --
{% extends \"base.html\" %}{% block main %}{{ list }}{% endblock main %}
-- templates/archive.html --
{% extends \"base.html\" %}{% block main %}{{ years }}{% endblock main %}
-- templates/page.html --
{% extends \"base.html\" %}{% block main %}{{ document }}{% endblock main %}
-- templates/terms.html --
{% extends \"base.html\" %}{% block main %}{{ terms }}{% endblock main %}
-- templates/author.html --
{% extends \"base.html\" %}{% block main %}{{ person }}{{ list }}{{ periods }}{% endblock main %}
-- templates/tag.html --
{% extends \"base.html\" %}{% block main %}{{ list }}{{ periods }}{% endblock main %}
-- templates/topic.html --
{% extends \"base.html\" %}{% block main %}{{ topic }}{{ list }}{{ periods }}{% endblock main %}
-- templates/unit.html --
{% extends \"base.html\" %}{% block main %}{{ unit }}{{ list }}{{ periods }}{% endblock main %}
-- templates/article.html --
{% extends \"base.html\" %}{% block main %}{{ article }}{{ blocks }}{{ related }}
{%- if newer %}{{ newer }}{% endif %}{% if older %}{{ older }}{% endif %}{% endblock main %}
-- templates/notice.html --
{% extends \"article.html\" %}
-- templates/card.html --
<li>card {{ card }}{{ site }}{{ t }}{{ assets[\"logo.svg\"] }}{{ assets }}</li>
-- templates/item.html --
<li>item {{ card }}{{ site }}{{ t }}</li>
-- templates/header.html --
<header>{{ menu }}{{ pages }}{{ site }}{{ t }}{{ assets[\"logo.svg\"] }}{{ assets }}</header>
-- templates/footer.html --
<footer>{{ menu }}{{ links }}{{ imprint }}{{ site }}{{ t }}</footer>
-- static/logo.svg --
<svg/>
-- content/site.yaml --
title: Trang tin thử
tagline: Tiếng nói
base_url: https://congdoan.example/tin/
language: vi
page_size: 2
security:
  contact: bao-mat@congdoan.example
  expires: 30/06/2027
permalinks:
  article: /:section/:year/:month/:slug.html
sections:
- slug: tin
  title: Tin hoạt động
  kind: news
  author: Thu Hà
- slug: thong-bao
  title: Thông báo
  kind: notices
- slug: bao-cao
  title: Báo cáo
  kind: reports
- slug: videos
  title: Phim
  kind: videos
  unit: giao-duc
alert:
  text: Hoãn lễ ra quân
  url: /thong-bao/mot.md
  until: 2030-01-01
agency:
- role: editorial
  name: Ban biên tập
  phone: 0299.3822339
  fax: 0299.3822340
  email: bbt@congdoan.example
  address: Số 1
licence:
  no: 12/GP
  issuer: Sở
  date: 01/07/2020
responsible:
  name: Trần An
  title: Trưởng ban
republish_notice: Ghi rõ nguồn.
counter:
  base: 84.688
  as_of: 2020-10-31
  source: Trang cũ
-- content/_data/units.yaml --
- id: tinh
  name: Liên đoàn tỉnh
  short: LĐ tỉnh
- id: y-te
  name: Công đoàn Y tế
  short: CĐ Y tế
  aliases: [CĐYT]
  parent: tinh
  kind: công đoàn ngành
  address: Số 3
  phone: 0299.3822345
  email: y-te@congdoan.example
  url: https://y-te.example/
  from: 1980-03-27
  ended:
    date: 2025-06-30
    how: sáp nhập
  successors: [giao-duc]
- id: giao-duc
  name: Công đoàn Giáo dục
  aliases: [CĐGD]
-- content/_data/abbreviations.yaml --
- key: CĐCS
  expansion: công đoàn cơ sở
  note: Nơi đoàn viên sinh hoạt
- key: BCH
  expansion: Ban Chấp hành
  aliases: [BCHCĐ]
-- content/_data/links.yaml --
- name: Cổng tỉnh
  url: https://tinh.example/
-- content/_data/banners.yaml --
- image: ../tin/bieu-ngu.svg
  alt: Cuộc thi ảnh
  url: /tin/hai.md
  place: home
  from: 2020-01-01
  to: 2030-01-01
- image: /logo.svg
  alt: Biểu trưng
  place: article
-- content/tin/bieu-ngu.svg --
<svg id=\"bieu-ngu\"/>
-- content/tin/_index.md --
---
title: Tin
summary: Tin của công đoàn
---

Lời đầu mục, xem [bài hai](hai.md).
-- content/_data/visits.json --
{\"as_of\": \"2020-10-31\", \"total\": 900, \"hits\": [
  {\"path\": \"/tin/tin/2020/10/bai-mot.html\", \"count\": 30},
  {\"path\": \"/tin/2020/10/hai.html\", \"count\": 20}]}
-- content/_data/people.yaml --
- id: minh-an
  name: Minh An
  role: Phóng viên
  unit: tinh
  aliases: [M.A.]
- id: thu-ha
  name: Thu Hà
-- content/_data/topics.yaml --
- id: thi-dua
  title: Phong trào thi đua
  intro: Người tốt, việc tốt
- id: sang-kien
  title: Sáng kiến
  parent: thi-dua
-- content/tin/2020/10/mot/index.md --
---
title: Bài một
date: 2020-10-09 16:30
unit: Công đoàn Y tế
author: Minh An
summary: Tóm tắt một
tags: thi đua
topic: sang-kien
image: anh.svg
image_alt: Mô tả ảnh
image_caption: Chú thích ảnh
image_credit: Thu Hà
slug: bai-mot
draft: không
publish: 2020-10-09 17:00
expire: 2030-01-01
updated: 2020-10-12
pin: 2030-01-01
feature: {until: 2030-01-01, order: 1}
aliases: /cu/mot.html
related: /tin/ba.md
source:
  name: Báo tỉnh
  url: https://bao.example/
corrections:
- date: 2020-10-13
  text: Sửa số liệu
event:
  start: 2020-10-20 07:30
  end: 2020-10-20 11:00
  place: Hội trường
attachments:
- file: mau.csv
  title: Mẫu đơn
gallery:
- file: khac.svg
  alt: Mô tả trong bộ ảnh
  caption: Chú thích trong bộ ảnh
  credit: Hồng Nhung
- file: anh.svg
  alt: Mô tả ảnh hai
---

Thân bài một của CĐCS và BCHCĐ, xem [bài hai](/tin/hai.md) và [thông báo](/thong-bao/mot.md#muc-dich).

Minh An
-- content/tin/2020/10/mot/mau.csv --
a;b
-- content/trang/gioi-thieu.md --
---
title: Giới thiệu
summary: Về chúng tôi
---

Xem [bài một](/tin/2020/10/mot/index.md) của BCH.
-- content/tin/2020/10/mot/anh.svg --
<svg id=\"anh\"/>
-- content/tin/2020/10/mot/khac.svg --
<svg id=\"khac\"/>
-- content/tin/hai.md --
---
title: Bài hai
date: 2020-10-10
feature: {until: 2030-01-01, order: 2}
unit: CĐYT
---

Đoạn mở đầu, xem [bài một](/tin/2020/10/mot/index.md).
-- content/tin/ba.md --
---
title: Bài ba
date: 2020-10-11
unit: CĐGD; Tổ nữ công
---

Xem [tất cả](/tin/) và [năm ấy](/don-vi/y-te/2020/).
-- content/tin/bon.md --
---
title: Bài bốn
date: 2021-01-05
draft: yes
---

Bốn.
-- content/thong-bao/mot.md --
---
title: Thông báo một
date: 2020-10-01
unit: Liên đoàn tỉnh
author: M.A.
image: /logo.svg
image_alt: Biểu trưng
doc_no: 12/TB-LĐ
doc_type: thông báo
purpose: tập huấn
issued: 2020-09-28
effective: 2020-10-02
ends: 2021-10-02
issuer: Liên đoàn tỉnh
signer: Lê Bình
signer_title: Chủ tịch
deadline: 2020-10-30 17:00
replaces: 10/TB-LĐ
contact: Văn phòng
---

## Mục đích
-- content/bao-cao/mot.md --
---
title: Báo cáo một
date: 2020-10-08 07:00
unit: Công đoàn Y tế
period: 2020-Q3
kind: báo cáo
attachments: so-lieu.csv
---

Số liệu.
-- content/bao-cao/so-lieu.csv --
a;b
-- content/bao-cao/so-lieu.ods --
x
-- content/videos/phim.mp4 --
phim
-- content/videos/phim.webm --
phim
-- content/videos/bia.svg --
<svg id=\"bia\"/>
-- content/videos/bia-khac.svg --
<svg id=\"khac\"/>
-- content/videos/phu-de.vtt --
WEBVTT
-- content/videos/loi.vtt --
WEBVTT
-- content/videos/mot.md --
---
title: Phim một
date: 2020-10-09 16:29
video: phim.mp4
poster: bia.svg
duration: 06:40
captions: phu-de.vtt
---

Phim.
";
