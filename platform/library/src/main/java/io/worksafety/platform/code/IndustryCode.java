package io.worksafety.platform.code;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Class of economic activity (国民经济行业分类, GB/T 4754-2017): section letter and four digits, e.g.
 * C2631; or a shorter prefix of it, as responsibilities name whole branches. The section and the
 * division (first two digits) are checked against each other; groups and classes are not in a table
 * here.
 */
public record IndustryCode(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-T](\\d{2}(\\d{1,2})?)?");
  private static final int FULL_LENGTH = 5;

  /** What can be wrong with a text that should be an industry code. */
  enum Fault {
    SHAPE,
    SECTION
  }

  /** The twenty sections (门类) with the divisions (大类) they hold. */
  public enum Section {
    A(1, 5, "Agriculture, forestry, animal husbandry and fishery", "农、林、牧、渔业"),
    B(6, 12, "Mining", "采矿业"),
    C(13, 43, "Manufacturing", "制造业"),
    D(44, 46, "Electricity, heat, gas and water", "电力、热力、燃气及水生产和供应业"),
    E(47, 50, "Construction", "建筑业"),
    F(51, 52, "Wholesale and retail", "批发和零售业"),
    G(53, 60, "Transport, storage and post", "交通运输、仓储和邮政业"),
    H(61, 62, "Accommodation and catering", "住宿和餐饮业"),
    I(63, 65, "Information, software and IT services", "信息传输、软件和信息技术服务业"),
    J(66, 69, "Finance", "金融业"),
    K(70, 70, "Real estate", "房地产业"),
    L(71, 72, "Leasing and business services", "租赁和商务服务业"),
    M(73, 75, "Research and technical services", "科学研究和技术服务业"),
    N(76, 79, "Water, environment and public facilities", "水利、环境和公共设施管理业"),
    O(80, 82, "Resident services, repair and others", "居民服务、修理和其他服务业"),
    P(83, 83, "Education", "教育"),
    Q(84, 85, "Health and social work", "卫生和社会工作"),
    R(86, 90, "Culture, sports and entertainment", "文化、体育和娱乐业"),
    S(91, 96, "Public administration and social organisations", "公共管理、社会保障和社会组织"),
    T(97, 97, "International organisations", "国际组织");

    private final int firstDivision;
    private final int lastDivision;
    private final String title;
    private final String titleZh;

    Section(int firstDivision, int lastDivision, String title, String titleZh) {
      this.firstDivision = firstDivision;
      this.lastDivision = lastDivision;
      this.title = title;
      this.titleZh = titleZh;
    }

    public String title() {
      return title;
    }

    public String titleZh() {
      return titleZh;
    }

    boolean holds(int division) {
      return division >= firstDivision && division <= lastDivision;
    }
  }

  public IndustryCode {
    Optional<Fault> fault = fault(value);
    if (fault.isPresent()) {
      throw new IllegalArgumentException("Not an industry code, " + fault.get() + ": " + value);
    }
  }

  public static IndustryCode of(String value) {
    return new IndustryCode(value);
  }

  /** True for a whole code and for a prefix of one. */
  public static boolean isValid(String text) {
    return fault(text).isEmpty();
  }

  static Optional<Fault> fault(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return Optional.of(Fault.SHAPE);
    }
    if (text.length() == 1) {
      return Optional.empty();
    }
    Section section = Section.valueOf(text.substring(0, 1));
    return section.holds(Integer.parseInt(text, 1, 3, 10))
        ? Optional.empty()
        : Optional.of(Fault.SECTION);
  }

  /** True for a class of five characters, false for a prefix. */
  public boolean whole() {
    return value.length() == FULL_LENGTH;
  }

  public Section section() {
    return Section.valueOf(value.substring(0, 1));
  }

  /** True when this one is the other or a branch above it: C26 covers C2631. */
  public boolean covers(IndustryCode other) {
    return other.value.startsWith(value);
  }

  /** Prefix match as scopes are written: {@code C26}, {@code C26*} and {@code *} are understood. */
  public static boolean matches(String scope, String code) {
    String prefix = scope.endsWith("*") ? scope.substring(0, scope.length() - 1) : scope;
    return code.startsWith(prefix);
  }

  @Override
  public String toString() {
    return value;
  }
}
