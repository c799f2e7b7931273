package io.worksafety.responsibility.assignment;

import io.worksafety.platform.code.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Embeddable
@Schema(description = "The document a responsibility rests on 依据")
record Basis(
    @Column(name = "basis_title")
        @Text(max = 200)
        @Schema(description = "Title 文件名称", maxLength = 200)
        @Nullable String docTitle,
    @Column(name = "basis_no") @Text(max = 100) @Schema(description = "Number 文号", maxLength = 100)
        @Nullable String docNo,
    @Column(name = "basis_clause")
        @Text(max = 100)
        @Schema(description = "Clause 条款", maxLength = 100)
        @Nullable String clause,
    @Column(name = "basis_url")
        @Size(max = 500)
        @Pattern(regexp = "https?://[\\x21-\\x7e]+")
        @Schema(description = "Where to read it 链接", maxLength = 500)
        @Nullable String url) {

  /** The basis when it names document, number and clause; otherwise it is refused. */
  static Basis require(@Nullable Basis basis) {
    if (basis == null
        || Stream.of(basis.docTitle, basis.docNo, basis.clause).anyMatch(t -> t == null)) {
      throw AssignmentProblem.BASIS_REQUIRED
          .because("Give title, number and clause of the document", "请填写依据文件的名称、文号和条款")
          .at("/basis");
    }
    return basis;
  }
}
