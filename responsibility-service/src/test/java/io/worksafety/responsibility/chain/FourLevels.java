package io.worksafety.responsibility.chain;

import io.worksafety.responsibility.Api;
import io.worksafety.responsibility.District;
import java.util.Map;
import java.util.UUID;

/**
 * A village and an industry with somebody at each of the four levels, and one enterprise in them.
 */
final class FourLevels {

  final District district = new District();
  final String village = District.village(Api.STREET);
  final String industry = District.industry();

  final UUID government = district.organization("GOVERNMENT", "建邺区人民政府", Api.DISTRICT);
  final UUID department = district.department("建邺区应急管理局");
  final UUID street = district.organization("STREET", "沙洲街道办事处", Api.STREET);
  final UUID unit = district.organization("ENTERPRISE", "南京云锦化工有限公司", village);

  final UUID leaderPost = district.post(government, "LEADER_IN_CHARGE", "分管副区长");
  final UUID departmentPost = district.held(department, "DEPARTMENT", "局长", "王建国");
  final UUID streetPost = district.held(street, "STREET", "街道办主任", "李秀英");
  final UUID unitPost = district.held(unit, "ENTERPRISE", "主要负责人", "陈志强");

  FourLevels assign(UUID enterprise) {
    district.assign("LEADER_IN_CHARGE", Map.of("departmentOrganizationId", department), leaderPost);
    district.assign(
        "DEPARTMENT", Map.of("areaCode", Api.DISTRICT, "industryPrefix", industry), departmentPost);
    district.assign("STREET", Map.of("areaCode", village), streetPost);
    district.assign("ENTERPRISE", Map.of("enterpriseId", enterprise), unitPost);
    return this;
  }
}
