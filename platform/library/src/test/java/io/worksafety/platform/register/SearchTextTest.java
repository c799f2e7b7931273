package io.worksafety.platform.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

  @ParameterizedTest
  @CsvSource({
    "长安区,changanqu,caq",
    "重庆路,chongqinglu,cql",
    "厦门街,xiamenjie,xmj",
    "六合区,luhequ,lhq",
    "建邺区,jianyequ,jyq",
    "栖霞区,qixiaqu,qxq",
    "浦口区,pukouqu,pkq",
    "秦淮区,qinhuaiqu,qhq",
    "鼓楼区,gulouqu,glq",
    "雨花台区,yuhuataiqu,yhtq",
    "玄武区,xuanwuqu,xwq",
    "江宁区,jiangningqu,jnq",
    "溧水区,lishuiqu,lsq",
    "高淳区,gaochunqu,gcq",
    "莫愁湖街道,mochouhujiedao,mchjd",
    "沙洲街道,shazhoujiedao,szjd",
    "双闸街道,shuangzhajiedao,szjd",
    "水西门大街,shuiximendajie,sxmdj",
    "长乐路,changlelu,cll",
    "朝天宫,chaotiangong,ctg",
    "南京银行,nanjingyinhang,njyh",
    "会计事务所,kuaijishiwusuo,kjsws"
  })
  void namesOfTheDistrictAreFoundByPinyinAndInitials(String name, String full, String initials) {
    assertThat(Pinyin.of(name)).isEqualTo(new Pinyin(full, initials));
  }

  @Test
  void whatIsNoChineseStaysInItsPlace() {
    assertThat(Pinyin.of("水西门128号b座")).isEqualTo(new Pinyin("shuiximen128haobzuo", "sxm128hbz"));
  }

  @Test
  void namesAndNumbersComeBeforeTheirPinyinInOneCase() {
    assertThat(SearchText.of("水西门Ｂ１", null, " JY-001 "))
        .isEqualTo("水西门b1 jy-001 shuiximenb1 sxmb1");
    assertThat(SearchText.of("ABC")).isEqualTo("abc");
    assertThat(SearchText.of(null, " ")).isNull();
    assertThat(SearchText.of("路".repeat(1500))).hasSize(SearchText.MAX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"莫愁", "8号", "sxm", "128", "a 水b"})
  void twoChineseCharactersOrThreeLettersCanBeLookedUp(String text) {
    assertThat(SearchText.searchable(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "水", "ab", "12", "ab 12", "水 门"})
  void lessCannot(String text) {
    assertThat(SearchText.searchable(text)).isFalse();
  }
}
