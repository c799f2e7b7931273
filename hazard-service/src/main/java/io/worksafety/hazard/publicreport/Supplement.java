package io.worksafety.hazard.publicreport;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReportSupplement", description = "What a reporter added 举报人补充内容")
record Supplement(@Schema(maxLength = 2000) String content, Instant receivedAt) {}
