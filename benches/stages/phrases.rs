//! The words and phrases of the corpus. Only data; `{unit}`, `{place}` and `{n}` are
//! filled in.

pub(crate) const UNITS: &[&str] = &[
    "Liên đoàn Lao động tỉnh",
    "Công đoàn ngành Y tế",
    "Công đoàn ngành Giáo dục",
    "Công đoàn ngành Nông nghiệp",
    "Công đoàn các khu công nghiệp",
    "Công đoàn phường An Bình",
    "Công đoàn phường Hòa Thuận",
    "Công đoàn xã Vĩnh Thạnh",
    "Công đoàn xã Phú Lộc",
    "Công đoàn cơ sở Bệnh viện đa khoa tỉnh",
    "Công đoàn cơ sở Công ty may Bình Minh",
    "Công đoàn cơ sở Công ty thủy sản Biển Đông",
    "Công đoàn cơ sở Trường Cao đẳng nghề",
    "Nhà Văn hóa Lao động tỉnh",
];

pub(crate) const AUTHORS: &[&str] = &[
    "Nguyễn Thị Hạnh",
    "Trần Quốc Bảo",
    "Lê Hoàng Yến",
    "Phạm Minh Đức",
    "Huỳnh Ngọc Ánh",
    "Võ Thanh Tùng",
    "Đặng Thùy Dương",
    "Bùi Xuân Lộc",
    "Lâm Thị Mỹ Lệ",
    "Thạch Sô Phia",
    "Ban Tuyên giáo",
];

pub(crate) const PLACES: &[&str] = &[
    "phường An Bình",
    "phường Hòa Thuận",
    "xã Vĩnh Thạnh",
    "xã Phú Lộc",
    "xã đảo Thạnh An",
    "Khu công nghiệp Đông Hải",
    "Nhà Văn hóa Lao động",
    "hội trường Liên đoàn Lao động tỉnh",
];

pub(crate) const TAGS: &[&str] = &[
    "An toàn lao động",
    "Tết sum vầy",
    "Mái ấm Công đoàn",
    "Nữ công",
    "Tài chính công đoàn",
    "Đối thoại",
    "Thỏa ước lao động tập thể",
    "Tháng Công nhân",
    "Hiến máu tình nguyện",
    "Tập huấn",
    "Sáng kiến",
    "Phát triển đoàn viên",
    "Chuyển đổi số",
    "Nhà ở công nhân",
    "Hội thao",
    "Tư vấn pháp luật",
];

pub(crate) const TITLES: &[&str] = &[
    "{unit} trao {n} phần quà cho đoàn viên khó khăn",
    "{unit} tổng kết phong trào thi đua lao động giỏi",
    "Khởi công “Mái ấm Công đoàn” tại {place}",
    "Gần {n} công nhân dự ngày hội đối thoại tại {place}",
    "{unit} mở lớp bồi dưỡng cho {n} cán bộ công đoàn",
    "Về việc tổ chức Tháng Công nhân tại {place}",
    "Kết quả chăm lo đời sống đoàn viên của {unit}",
    "{n} đoàn viên {unit} tham gia hiến máu tình nguyện",
    "Sôi nổi hội thao công nhân lao động tại {place}",
    "{unit}: dấu ấn sau {n} ngày thi đua cao điểm",
];

pub(crate) const OPENINGS: &[&str] = &[
    "Sáng nay, tại {place}, {unit} tổ chức hội nghị đánh giá hoạt động công đoàn và bàn việc chăm lo cho {n} đoàn viên trong quý tới.",
    "{unit} vừa phối hợp với chính quyền {place} thăm hỏi, tặng quà cho {n} gia đình công nhân có hoàn cảnh khó khăn.",
    "Trong hai ngày, {n} cán bộ công đoàn của {unit} đã tham gia lớp tập huấn về thương lượng tập thể và tư vấn pháp luật.",
    "Hưởng ứng Tháng Công nhân, {unit} tổ chức nhiều hoạt động thiết thực tại {place}, thu hút {n} lượt người tham gia.",
];

pub(crate) const SENTENCES: &[&str] = &[
    "Tham dự chương trình có đại diện lãnh đạo {unit} cùng {n} đại biểu đến từ các công đoàn cơ sở.",
    "Từ đầu năm đến nay, các cấp công đoàn đã vận động được {n} triệu đồng để hỗ trợ đoàn viên khó khăn.",
    "Nhiều ý kiến đề nghị doanh nghiệp nâng mức tiền ăn giữa ca, bố trí xe đưa rước và sửa lại nhà giữ xe.",
    "Ban Chấp hành yêu cầu các đơn vị rà soát danh sách đoàn viên, cập nhật dữ liệu trước ngày cuối tháng.",
    "Tại {place}, đoàn công tác đã đến từng phòng trọ để hỏi thăm việc làm, thu nhập và việc học của con công nhân.",
    "Hoạt động này góp phần xây dựng quan hệ lao động hài hòa, ổn định và tiến bộ trong doanh nghiệp.",
    "Qua kiểm tra, hầu hết công đoàn cơ sở thực hiện đúng quy chế chi tiêu và nộp kinh phí đúng hạn.",
    "Chị em nữ công đã chuẩn bị {n} suất ăn nghĩa tình, gửi đến bệnh nhân nghèo đang điều trị.",
    "Trong {n} sáng kiến gửi về, hội đồng chấm giải chọn ra những đề tài làm lợi rõ rệt cho sản xuất.",
    "Phát biểu tại buổi lễ, lãnh đạo {unit} biểu dương tinh thần vượt khó của tập thể người lao động.",
    "Mưa lũ kéo dài khiến nhiều phân xưởng phải ngừng việc, nhưng không công nhân nào bị mất lương.",
    "Các đội thi trải qua ba phần: chào hỏi, hiểu biết pháp luật và xử lý tình huống ngay tại nơi làm việc.",
    "Ngôi nhà mới rộng {n} mét vuông, được hoàn thành sau hai tháng nhờ công sức của anh em trong tổ.",
    "Quỹ trợ vốn giúp {n} hộ gia đình đoàn viên có thêm việc làm, tăng thu nhập và yên tâm gắn bó với nghề.",
    "Tổ tư vấn pháp luật lưu động đã trả lời {n} câu hỏi về hợp đồng, tiền lương và bảo hiểm xã hội.",
    "Thời gian tới, {unit} sẽ đổi mới cách tuyên truyền, đưa thông tin đến tận tổ công đoàn.",
];

pub(crate) const ITEMS: &[&str] = &[
    "Tổ chức khám sức khỏe định kỳ cho {n} đoàn viên",
    "Phối hợp đối thoại định kỳ tại {place}",
    "Hỗ trợ vay vốn cho {n} hộ gia đình công nhân",
    "Duy trì góc tư vấn pháp luật vào sáng thứ Bảy hằng tuần",
    "Giới thiệu đoàn viên ưu tú của {unit} cho Đảng xem xét kết nạp",
    "Nộp báo cáo về {unit} trước ngày 25 hằng tháng",
];

pub(crate) const HEADINGS: &[&str] = &[
    "Kết quả nổi bật",
    "Chăm lo đời sống đoàn viên",
    "Ý kiến từ cơ sở",
    "Phương hướng thời gian tới",
    "Khen thưởng",
];

/// The rows of a table of figures.
pub(crate) const ROWS: &[&str] = &[
    "Đoàn viên kết nạp mới",
    "Công đoàn cơ sở thành lập mới",
    "Lượt đoàn viên được chăm lo",
    "Sáng kiến được công nhận",
    "Vụ việc tư vấn pháp luật",
];
