package io.worksafety.accountability.vetocheck;

import io.worksafety.accountability.veto.VetoScope;
import io.worksafety.platform.explain.ExplainedDecision;
import io.worksafety.platform.explain.ExplainedSubject;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.store.CanonicalJson;
import io.worksafety.platform.time.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Why a check answered as it did; from the signed answer alone, which later acts do not change. */
@ApplicationScoped
class VetoCheckExplaining {

  private final SigningKeys keys;
  private final Clock clock;

  VetoCheckExplaining(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  Explanation explain(VetoCheckView check) {
    List<ExplainedDecision> decisions = new ArrayList<>();
    for (VetoCheckItem item : check.items()) {
      decisions.add(answer(check, item));
    }
    decisions.add(signature(check));
    return new Explanation(
        new ExplainedSubject("veto-check", check.checkId(), check.no()),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        decisions);
  }

  private static ExplainedDecision answer(VetoCheckView check, VetoCheckItem item) {
    LocalDate day = ChinaTime.day(check.at());
    String scopes = names(List.copyOf(check.purpose().scopes()));
    var draft =
        ExplainedDecision.byRule("veto-check.answer", "Whether there is a veto", "是否被一票否决")
            .at(check.asOf())
            .fact("subjectType", "对象类型", item.subject().type(), "veto-check.items.subject")
            .fact("subjectId", "对象", item.subject().id(), "veto-check.items.subject")
            .fact("subjectKnown", "是否为本服务已知对象", item.subjectKnown(), "veto-check.items")
            .fact("purpose", "用途", check.purpose(), "veto-check.purpose")
            .fact("day", "核查日期", day, "veto-check.at")
            .builtIn(
                "veto-check.in-force",
                "DEF",
                "A veto counts when it took effect, the day lies in its period (first day included,"
                    + " last not) or before the day it was lifted, and its scope meets the purpose; a"
                    + " proposed or revoked one never counts",
                "否决已生效，核查日期在期限内（含起始日、不含截止日）且在提前解除之日前，且范围与用途相符的计入；拟否决和已撤销的不计入")
            .builtIn(
                "veto-check.scopes",
                "DEF",
                check.purpose() + " is shut out by " + scopes,
                check.purpose().labelZh()
                    + "受以下否决范围限制："
                    + check.purpose().scopes().stream()
                        .sorted()
                        .map(VetoScope::labelZh)
                        .collect(Collectors.joining("、")));
    for (VetoCheckItem.VetoCheckGround ground : item.grounds()) {
      boolean within = !day.isBefore(ground.periodFrom()) && day.isBefore(ground.periodTo());
      draft
          .rule(
              "veto-rule/" + ground.ruleId(),
              ground.ruleVersion(),
              ground.basis().docTitle()
                  + "（"
                  + ground.basis().docNo()
                  + "）"
                  + ground.basis().clause(),
              null,
              null,
              "Rule of veto " + ground.vetoId() + ", see explainVeto",
              "否决 " + ground.vetoId() + " 的规则，详见 explainVeto")
          .fact(
              "veto",
              "否决",
              "%s; period %s/%s; scope %s"
                  .formatted(
                      ground.vetoId(),
                      ground.periodFrom(),
                      ground.periodTo(),
                      names(ground.scope())),
              "veto")
          .step(
              "%s <= %s < %s, scope %s meets %s"
                  .formatted(
                      ground.periodFrom(), day, ground.periodTo(), names(ground.scope()), scopes),
              "%s 在 %s（含）至 %s（不含）之内，范围 %s 与用途相符"
                  .formatted(day, ground.periodFrom(), ground.periodTo(), names(ground.scope())),
              within);
    }
    return draft
        .step(
            item.grounds().size() + " veto(es) in force",
            "生效的否决 " + item.grounds().size() + " 项",
            item.grounds().size())
        .overruledBy(
            "revokeVeto", "The veto, not the answer: ask again afterwards", "撤销的是否决本身，撤销后须重新核查")
        .overruledBy(
            "liftVeto", "Where the rule allows it; ask again afterwards", "规则允许提前解除的，解除后须重新核查")
        .out(
            item.result(),
            item.result()
                + (item.subjectKnown() ? "" : "; this service never heard of the subject"),
            item.result().labelZh() + (item.subjectKnown() ? "" : "；本服务未知该对象"));
  }

  private ExplainedDecision signature(VetoCheckView check) {
    String payload =
        CanonicalJson.text(
            new VetoCheckAnswer(
                check.checkId(),
                check.no(),
                check.purpose(),
                check.at(),
                check.asOf(),
                check.items()));
    String hash =
        HexFormat.of().formatHex(CanonicalJson.sha256(payload.getBytes(StandardCharsets.UTF_8)));
    boolean same = hash.equals(check.answerHash());
    boolean signed = keys.signed(check.signature(), payload);
    return ExplainedDecision.byRule(
            "veto-check.signature", "Whether the answer is the signed one", "签名验证")
        .at(check.asOf())
        .fact("answerHash", "结果摘要", check.answerHash(), "veto-check.answerHash")
        .fact("signature", "签名", check.signature(), "veto-check.signature")
        .builtIn(
            "veto-check.jws",
            "RFC 7515, RFC 8037",
            "Compact JWS, EdDSA over Ed25519, of the canonical JSON of the answer; keys by"
                + " getSigningKeys",
            "对结果的规范 JSON 作紧凑 JWS（EdDSA、Ed25519）签名，公钥见 getSigningKeys")
        .step("SHA-256 of the payload is " + hash, "签名内容的 SHA-256 为 " + hash, same)
        .step("The signature holds for a published key", "以公布的公钥验证签名", signed)
        .overruledOutside("Nothing changes a given answer; ask again", "已出具的结果不可更改，可重新核查")
        .out(
            same && signed,
            same && signed ? "The answer is as it was signed" : "The answer was changed",
            same && signed ? "结果与签名一致" : "结果与签名不一致");
  }

  private static String names(List<VetoScope> scopes) {
    return scopes.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
  }
}
