package io.worksafety.acceptance.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names as they are read in the district; nobody in particular is meant. */
final class Names {

  private static final List<String> SURNAMES =
      List.of(
          "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭",
          "马", "罗");
  private static final List<String> GIVEN =
      List.of(
          "建国", "志强", "秀英", "丽", "敏", "静", "伟", "磊", "洋", "艳", "勇", "军", "杰", "娟", "涛", "明", "超",
          "霞", "平", "刚", "桂兰", "海燕", "文博", "雨欣", "思远", "晓东");
  private static final List<String> WORDS =
      List.of(
          "金陵", "长江", "河西", "莫愁", "奥体", "宏图", "恒泰", "顺达", "瑞丰", "华信", "天成", "鑫源", "永安", "中兴", "博远",
          "东升", "海纳", "联创", "正大", "锦绣");
  private static final List<String> STREETS =
      List.of(
          "江东中路", "燕山路", "梦都大街", "水西门大街", "集庆门大街", "云锦路", "黄山路", "庐山路", "泰山路", "嘉陵江东街", "富春江东街",
          "平良大街", "秀湖路", "临江路", "葡园路");

  private final RandomGenerator random;

  Names(RandomGenerator random) {
    this.random = random;
  }

  String person() {
    return pick(SURNAMES) + pick(GIVEN);
  }

  String enterprise(String trade, int number) {
    return "南京" + pick(WORDS) + pick(WORDS) + trade + "有限公司" + "（" + number + "）";
  }

  String address(String street) {
    return street + pick(STREETS) + (1 + random.nextInt(300)) + "号";
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
