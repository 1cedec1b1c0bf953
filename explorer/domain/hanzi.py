"""Traditional characters in point names and their simplified twins."""

_TRADITIONAL = (
    "雲門俠澤經淵魚際陽間谿歷溫倉頰車關頭維氣戶庫滿樞歸來衝陰犢虛"
    "條豐內厲兌隱孫機結橫竇鄉榮極靈後養貞風顴聽宮攢處絡卻膽腎腸環"
    "會綱邊飛揚崑崙僕參脈湧鍾復築賓勞溝瀆濼顱絲頷厭懸釐鬢竅臨營腦"
    "輒帶輔長強縮臺瘂頂顖齦闕鳩華蓋璣漿聰頸夾點縫鶴蟲窩闌侖崘"
)
_SIMPLIFIED = (
    "云门侠泽经渊鱼际阳间溪历温仓颊车关头维气户库满枢归来冲阴犊虚"
    "条丰内厉兑隐孙机结横窦乡荣极灵后养贞风颧听宫攒处络却胆肾肠环"
    "会纲边飞扬昆仑仆参脉涌钟复筑宾劳沟渎泺颅丝颔厌悬厘鬓窍临营脑"
    "辄带辅长强缩台哑顶囟龈阙鸠华盖玑浆聪颈夹点缝鹤虫窝阑仑仑"
)

SIMPLIFIED_FORMS = str.maketrans(_TRADITIONAL, _SIMPLIFIED)
