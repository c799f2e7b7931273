package io.worksafety.platform.time;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Resources under {@code /api/v1/{service}/…}: every service has them under its own name. JAX-RS
 * wants the path at build time and the platform knows no names, so the path is a template; {@link
 * OwnServiceFilter} lets only the own name through, {@link OwnServicePaths} writes it into the
 * contract.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OwnService {
  String PATH = "/api/v1/{service}";
}
