package io.worksafety.gateway.page;

import io.worksafety.gateway.status.SuiteStatus;
import io.worksafety.gateway.status.SuiteStatus.Health;

/** The status for a browser. Everything shown is the gateway's own wording or configured names. */
final class StatusPage {

  static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="refresh" content="10">
      <title>%s</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; margin: 3rem auto; max-width: 36rem;
        padding: 0 1rem; color: #1c2733; background: #fff; }
      h1 { font-size: 1.4rem; }
      table { border-collapse: collapse; width: 100%%; }
      td, th { border-bottom: 1px solid #d5dce3; padding: .5rem; text-align: left; }
      .UP { color: #13653a; } .DEGRADED { color: #8a5a00; } .DOWN { color: #a32020; }
      </style>
      </head>
      <body>
      <h1>%s: <span class="%s">%s</span></h1>
      <table>
      <tr><th>%s</th><th>%s</th></tr>
      %s</table>
      <p><time datetime="%s">%s</time></p>
      </body>
      </html>
      """;

  private StatusPage() {}

  static String of(SuiteStatus.Report report, boolean chinese) {
    StringBuilder rows = new StringBuilder();
    for (SuiteStatus.Part part : report.services()) {
      rows.append(
          "<tr><td>%s</td><td class=\"%s\">%s</td></tr>\n"
              .formatted(escaped(part.name()), part.status(), word(part.status(), chinese)));
    }
    String title = chinese ? "安全生产监管套件" : "Work Safety Suite";
    return PAGE.formatted(
        chinese ? "zh-CN" : "en",
        title,
        title,
        report.status(),
        word(report.status(), chinese),
        chinese ? "服务" : "Service",
        chinese ? "状态" : "Status",
        rows,
        report.checkedAt(),
        report.checkedAt());
  }

  private static String word(Health health, boolean chinese) {
    return switch (health) {
      case UP -> chinese ? "正常" : "up";
      case DEGRADED -> chinese ? "部分可用" : "degraded";
      case DOWN -> chinese ? "不可用" : "down";
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
