package io.worksafety.accountability.vetocheck;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A JSON Web Key Set (RFC 7517), newest key first 公钥集")
record PublishedKeys(List<PublishedKey> keys) {}
