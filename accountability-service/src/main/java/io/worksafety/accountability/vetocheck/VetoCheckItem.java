package io.worksafety.accountability.vetocheck;

import io.worksafety.accountability.veto.ActiveVeto;
import io.worksafety.accountability.veto.SubjectType;
import io.worksafety.accountability.veto.VetoBasis;
import io.worksafety.accountability.veto.VetoScope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The answer on one subject 单个对象的核查结果")
record VetoCheckItem(
    VetoCheckItemSubject subject,
    VetoCheckResult result,
    @Schema(
            description =
                "False when this service never heard of the subject: a clear answer then says"
                    + " little; check the id 是否为本服务已知对象")
        boolean subjectKnown,
    @Schema(description = "否决理由") List<VetoCheckGround> grounds) {

  @Schema(description = "核查对象")
  record VetoCheckItemSubject(SubjectType type, UUID id) {}

  @Schema(description = "A veto in force 生效的否决")
  record VetoCheckGround(
      UUID vetoId,
      UUID ruleId,
      int ruleVersion,
      VetoBasis basis,
      List<VetoScope> scope,
      LocalDate periodFrom,
      @Schema(description = "不含") LocalDate periodTo,
      UUID triggerRef) {

    static VetoCheckGround of(ActiveVeto veto) {
      return new VetoCheckGround(
          veto.vetoId(),
          veto.ruleId(),
          veto.ruleVersion(),
          veto.basis(),
          veto.scope(),
          veto.periodFrom(),
          veto.periodTo(),
          veto.triggerRef());
    }
  }
}
