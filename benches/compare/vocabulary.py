"""The words and phrases of the corpus: a trade union of a Vietnamese province.

Only data. Slots such as `{unit}` are filled by `corpus.fill`; a phrase is one line.
"""


def split(text: str) -> list[str]:
    """The names of a text: between `|` and line ends."""
    return text.strip().replace("\n", "|").split("|")


def lines(text: str) -> list[str]:
    """The phrases of a text, one a line."""
    return text.strip().split("\n")


PLACES = split("""
Thành phố Sóc Trăng|thị xã Ngã Năm|thị xã Vĩnh Châu|huyện Châu Thành|huyện Cù Lao Dung
huyện Kế Sách|huyện Long Phú|huyện Mỹ Tú|huyện Mỹ Xuyên|huyện Thạnh Trị|huyện Trần Đề
""")

PROVINCIAL = split("""
Viên chức tỉnh|ngành Y tế|ngành Giáo dục|ngành Công Thương|ngành Nông nghiệp và PTNT
ngành Xây dựng|ngành Giao thông vận tải|ngành Văn hóa, Thể thao và Du lịch
ngành Tài chính|ngành Ngân hàng|các Khu công nghiệp tỉnh|Công an tỉnh|Điện lực tỉnh
Bưu điện tỉnh|Viễn thông tỉnh
""")

GRASSROOTS = split("""
Sở Nội vụ|Sở Tư pháp|Sở Kế hoạch và Đầu tư|Sở Khoa học và Công nghệ
Sở Tài nguyên và Môi trường|Sở Thông tin và Truyền thông
Sở Lao động - Thương binh và Xã hội|Thanh tra tỉnh|Ban Dân tộc tỉnh|Văn phòng UBND tỉnh
Kho bạc Nhà nước|Cục Thuế tỉnh|Cục Thống kê tỉnh|Bảo hiểm xã hội tỉnh
Tòa án nhân dân tỉnh|Viện Kiểm sát nhân dân tỉnh|Bệnh viện Đa khoa tỉnh
Bệnh viện Sản - Nhi|Trung tâm Kiểm soát bệnh tật|Trường Chính trị tỉnh
Trường Cao đẳng Cộng đồng|Trường Cao đẳng Nghề|Đài Phát thanh và Truyền hình
Báo Sóc Trăng|Công ty Cấp nước|Công ty Xổ số kiến thiết|Công ty Công trình đô thị
Công ty Thủy sản Sao Biển|Công ty May Ánh Dương|Công ty Lương thực Hậu Giang
Công ty Mía đường|Công ty Bia Phương Nam|Công ty Dược phẩm Cửu Long|Chi cục Kiểm lâm
Chi cục Hải quan|Cảng vụ đường thủy|Bến xe - Tàu phà
""")

UNITS = [
    *(f"LĐLĐ {name}" for name in PLACES),
    *(f"Công đoàn {name}" for name in PROVINCIAL),
    *(f"CĐCS {name}" for name in GRASSROOTS),
]

FAMILY = split("Nguyễn|Trần|Lê|Phạm|Huỳnh|Võ|Đặng|Bùi|Lâm|Thạch")
GIVEN = split("""
Thanh Hiếu|Minh Khoa|Thị Lan|Quốc Dũng|Ngọc Hân|Văn Phúc|Thu Trang|Hoàng Sơn|Mỹ Duyên
Đức Thịnh
""")
AUTHORS = [f"{FAMILY[(i * 3 + i // 10) % 10]} {GIVEN[i % 10]}" for i in range(40)]

TAGS = split("""
An toàn lao động|Tết sum vầy|Mái ấm Công đoàn|Thi đua khen thưởng|Nữ công
Tài chính công đoàn|Đối thoại|Thỏa ước lao động tập thể|Tháng Công nhân
Hiến máu tình nguyện|Phòng chống dịch|Đại hội công đoàn|Tập huấn|Tuyên truyền
Pháp luật lao động|Bảo hiểm xã hội|Bảo hiểm y tế|Sáng kiến|Văn hóa - thể thao
Phát triển đoàn viên|Kiểm tra, giám sát|Nghị quyết|Chuyển đổi số|Học tập và làm theo Bác
Giỏi việc nước|Đảm việc nhà|Nhà ở công nhân|Tiền lương|Việc làm|Chăm lo đoàn viên
Quỹ Vì người nghèo|Đền ơn đáp nghĩa|Phòng chống thiên tai|Môi trường|Nông thôn mới
Khu công nghiệp|Doanh nghiệp|Giáo dục|Y tế|Viên chức|Dân chủ cơ sở
Hội nghị người lao động|Ban Chấp hành|Ban Thường vụ|Sơ kết|Tổng kết|Kế hoạch
Phiên chợ công nhân|Phúc lợi đoàn viên|Tư vấn pháp luật|Hòa giải|Khuyến học|Gia đình
Trẻ em|Hội thao|Hội thi|Cán bộ công đoàn|Chuyên đề|Biển đảo|An ninh trật tự
""")

TITLES = {
    "tin-hoat-dong": lines("""
{unit}: Sơ kết phong trào công nhân, viên chức, lao động quý {q} năm {y}
{unit} trao {n} phần quà cho đoàn viên có hoàn cảnh khó khăn
Hơn {money} chăm lo cho đoàn viên, người lao động tại {place}
{unit} tổ chức hội nghị Ban Chấp hành lần thứ {k}
Bàn giao “Mái ấm Công đoàn” cho đoàn viên {unit}
{unit} phát động Tháng Công nhân năm {y}
Sôi nổi hội thao chào mừng ngày thành lập Công đoàn tại {place}
{unit} tập huấn nghiệp vụ cho {n} cán bộ công đoàn cơ sở
Đối thoại với người lao động: {unit} lắng nghe {k} nhóm kiến nghị
{unit} đẩy mạnh công tác phát triển đoàn viên
"""),
    "thong-bao": lines("""
Thông báo lịch tiếp đoàn viên, người lao động tháng {m} năm {y}
Thông báo tổ chức cuộc thi “{campaign}” của {unit}
Về việc đăng ký hỗ trợ “Mái ấm Công đoàn” năm {y} tại {unit}
Thông báo tuyển chọn sáng kiến tiêu biểu lần thứ {k}
Thông báo chiêu sinh lớp tập huấn tài chính công đoàn tại {place}
"""),
    "bao-cao-thong-ke": lines("""
Báo cáo kết quả hoạt động công đoàn quý {q} năm {y} của {unit}
Thống kê đoàn viên và công đoàn cơ sở tháng {m} năm {y}: {unit}
Báo cáo thu, chi tài chính công đoàn năm {y} của {unit}
Báo cáo công tác an toàn, vệ sinh lao động tại {place} năm {y}
"""),
    "videos": lines("""
Video: {unit} với phong trào “{campaign}”
Phóng sự: Người lao động {place} vượt khó
Video: Toàn cảnh Đại hội {unit} nhiệm kỳ {y} - {y5}
"""),
}

CAMPAIGNS = split("""
Giỏi việc nước - Đảm việc nhà|Lao động giỏi, lao động sáng tạo
Tết sum vầy - Xuân gắn kết|Vì lợi ích đoàn viên|Mỗi cơ sở một việc làm tốt
Xanh - sạch - đẹp, bảo đảm an toàn lao động|Chương trình một triệu sáng kiến
Nụ cười công nhân|Cán bộ công đoàn đồng hành cùng doanh nghiệp
Gia đình công nhân hạnh phúc
""")

ROLES = split("""
Chủ tịch|Phó Chủ tịch|Ủy viên Ban Thường vụ|Trưởng ban Nữ công|Trưởng ban Tuyên giáo
Chủ nhiệm Ủy ban Kiểm tra|Chánh Văn phòng
""")

OPENINGS = lines("""
Sáng ngày {d}/{m}, {unit} tổ chức hội nghị sơ kết phong trào công nhân, viên chức, người lao động và hoạt động công đoàn quý {q} năm {y}.
Chiều ngày {d}/{m}, tại {place}, {unit} phối hợp cùng chính quyền đồng cấp khai mạc chương trình “{campaign}” với sự tham gia của {n} đoàn viên.
Vừa qua, {unit} đã đến thăm, tặng quà cho {n} đoàn viên, người lao động có hoàn cảnh khó khăn trên địa bàn {place}.
Thực hiện chương trình công tác năm {y}, Ban Thường vụ {unit} vừa ban hành kế hoạch chăm lo đời sống vật chất, tinh thần cho người lao động.
Nhằm nâng cao chất lượng hoạt động ở cơ sở, trong hai ngày {d} và {d2} tháng {m}, {unit} mở lớp bồi dưỡng cho {n} học viên.
""")

SENTENCES = lines("""
Đến dự có ông {person} - {role} {unit}; cùng {n} đại biểu đại diện cho các công đoàn cơ sở trực thuộc.
Trong quý {q}, các cấp công đoàn đã bám sát nhiệm vụ trọng tâm, triển khai nhiều hoạt động thiết thực hướng về cơ sở.
Toàn ngành hiện có {n} tổ tiết kiệm với {big} người tham gia, tổng số tiền huy động hàng tháng gần {money}.
Các CĐCS đã phối hợp giải quyết chế độ bảo hiểm xã hội cho {n} trường hợp với số tiền trên {money}.
Bên cạnh đó, đơn vị vận động đoàn viên đóng góp Quỹ “Vì người nghèo”, Quỹ “Đền ơn đáp nghĩa” được {money}.
Công tác tuyên truyền chủ trương của Đảng, chính sách pháp luật của Nhà nước tiếp tục được đổi mới về nội dung và hình thức.
Phong trào “{campaign}” thu hút {big} lượt đoàn viên tham gia, xuất hiện nhiều tập thể, cá nhân tiêu biểu.
Qua kiểm tra, hầu hết CĐCS thực hiện nghiêm quy chế chi tiêu nội bộ, thu nộp kinh phí đúng thời gian quy định.
Các đại biểu tập trung thảo luận về việc hỗ trợ xây mới, sửa chữa nhà ở cho đoàn viên và chế độ của cán bộ không chuyên trách.
Phát biểu tại hội nghị, bà {person} ghi nhận những kết quả đạt được và đề nghị các đơn vị khắc phục hạn chế đã nêu.
Thời gian tới, {unit} sẽ tăng cường đối thoại, nắm bắt tâm tư, nguyện vọng của người lao động tại {place}.
Đồng chí {person} nhấn mạnh vai trò của công đoàn trong xây dựng quan hệ lao động hài hòa, ổn định và tiến bộ.
Chương trình đã trao {n} phần quà, mỗi phần trị giá {small} nghìn đồng, cho con đoàn viên vượt khó học giỏi.
Đơn vị duy trì tốt hoạt động văn nghệ, thể thao, tạo không khí vui tươi, phấn khởi trong cán bộ, công chức, viên chức.
Việc ứng dụng phần mềm quản lý đoàn viên được {n} CĐCS thực hiện, đạt {pct}% so với kế hoạch năm.
Trong kỳ, toàn tỉnh kết nạp mới {big} đoàn viên, thành lập {k} công đoàn cơ sở trong doanh nghiệp ngoài nhà nước.
Ban Nữ công quần chúng tổ chức nói chuyện chuyên đề chăm sóc sức khỏe cho {n} nữ đoàn viên nhân ngày 20/10.
Đến nay có {n} doanh nghiệp ký kết thỏa ước lao động tập thể với nhiều điều khoản có lợi hơn so với luật.
Người lao động kiến nghị doanh nghiệp điều chỉnh tiền ăn giữa ca, bố trí xe đưa rước và cải thiện môi trường làm việc.
Ngay sau hội nghị, các cụm thi đua đã đăng ký {n} công trình, phần việc chào mừng đại hội nhiệm kỳ {y} - {y5}.
Từ nguồn quỹ xã hội, {k} căn nhà “Mái ấm Công đoàn” được bàn giao, mỗi căn hỗ trợ {small} triệu đồng.
Kết quả phân loại cuối năm có {pct}% CĐCS hoàn thành tốt nhiệm vụ, không có đơn vị yếu kém.
Hoạt động tư vấn pháp luật được tổ chức lưu động tại {place}, giải đáp {n} lượt câu hỏi về hợp đồng và tiền lương.
Dịch bệnh và biến động giá cả ảnh hưởng đến việc làm, nhưng tập thể người lao động vẫn giữ vững tinh thần đoàn kết.
Lãnh đạo tỉnh đánh giá cao sự chủ động của {unit} trong công tác phối hợp với chính quyền và doanh nghiệp.
Các đoàn công tác đã thăm hỏi {n} gia đình đoàn viên ốm đau, tai nạn lao động, hiếu, hỷ với số tiền {money}.
Hội thi gồm ba phần: chào hỏi, kiến thức và xử lý tình huống, thu hút {k} đội đến từ các cụm trên địa bàn.
Với tinh thần tương thân tương ái, cán bộ và đoàn viên đã hiến {n} đơn vị máu an toàn trong đợt này.
Nhiều sáng kiến cải tiến kỹ thuật được áp dụng vào sản xuất, làm lợi cho đơn vị trên {money}.
Công tác kiểm tra, giám sát được duy trì thường xuyên, kịp thời nhắc nhở các đơn vị chậm báo cáo.
""")

HEADINGS = split("""
Kết quả nổi bật|Chăm lo đời sống đoàn viên|Công tác tuyên truyền, giáo dục
Phong trào thi đua yêu nước|Xây dựng tổ chức công đoàn vững mạnh
Công tác tài chính và kiểm tra|Ý kiến, kiến nghị của cơ sở|Phương hướng thời gian tới
Hoạt động nữ công|Khen thưởng
""")

ITEMS = lines("""
Đẩy mạnh tuyên truyền Nghị quyết đại hội công đoàn các cấp nhiệm kỳ {y} - {y5}
Tổ chức khám sức khỏe định kỳ cho ít nhất {pct}% đoàn viên
Vận động {n} đoàn viên tham gia hiến máu tình nguyện
Kiểm tra tài chính đồng cấp tại {k} công đoàn cơ sở
Hỗ trợ vay vốn với tổng số tiền {money}
Phối hợp đối thoại định kỳ giữa người sử dụng lao động và tập thể người lao động
Phát động phong trào “{campaign}” tại {place}
Rà soát, cập nhật dữ liệu đoàn viên trên phần mềm trước ngày {d}/{m}
Giới thiệu {k} đoàn viên ưu tú cho Đảng xem xét kết nạp
Duy trì góc tư vấn pháp luật vào thứ Sáu hằng tuần
""")

QUOTES = lines("""
Công đoàn thật sự là chỗ dựa để người lao động yên tâm gắn bó với đơn vị.
Món quà tuy không lớn nhưng là nguồn động viên kịp thời cho gia đình tôi trước thềm năm mới.
Chúng tôi mong các cấp quan tâm hơn nữa đến nhà ở và nơi gửi trẻ cho công nhân.
Mỗi cán bộ công đoàn phải gần đoàn viên, hiểu đoàn viên và nói được tiếng nói của đoàn viên.
Có được căn nhà mới, vợ chồng tôi không còn lo mỗi khi mưa bão về.
""")

CAPTIONS = split("""
Quang cảnh hội nghị|Lãnh đạo công đoàn trao quà cho đoàn viên
Các đại biểu chụp ảnh lưu niệm|Khen thưởng các tập thể, cá nhân có thành tích xuất sắc
Đoàn viên tham gia hội thao|Bàn giao nhà “Mái ấm Công đoàn”
Người lao động phát biểu tại buổi đối thoại|Tiết mục văn nghệ chào mừng
""")

INDICATORS = split("""
Tổng số đoàn viên|Công đoàn cơ sở|Đoàn viên kết nạp mới|Thỏa ước lao động tập thể
Lượt người được chăm lo|Số vụ việc tư vấn pháp luật|Sáng kiến được công nhận
Lượt kiểm tra, giám sát
""")
