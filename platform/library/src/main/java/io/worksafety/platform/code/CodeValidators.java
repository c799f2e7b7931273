package io.worksafety.platform.code;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bridges from the codes to Bean Validation: each says which of its rules was broken. */
public final class CodeValidators {

  private CodeValidators() {}

  abstract static class OfCode<A extends Annotation>
      implements ConstraintValidator<A, CharSequence> {

    private final String annotation;

    OfCode(Class<A> annotation) {
      this.annotation = annotation.getName();
    }

    abstract Optional<? extends Enum<?>> fault(String text, ConstraintValidatorContext context);

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      if (text == null) {
        return true;
      }
      Optional<? extends Enum<?>> fault = fault(text.toString(), context);
      if (fault.isEmpty()) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate("{" + annotation + "." + Keys.of(fault.get()) + "}")
          .addConstraintViolation();
      return false;
    }
  }

  /** For {@link CreditCodeText}. */
  public static final class OfCreditCode extends OfCode<CreditCodeText> {
    public OfCreditCode() {
      super(CreditCodeText.class);
    }

    @Override
    Optional<CreditCode.Fault> fault(String text, ConstraintValidatorContext context) {
      return CreditCode.fault(text);
    }
  }

  /** For {@link CitizenIdText}. */
  public static final class OfCitizenId extends OfCode<CitizenIdText> {
    public OfCitizenId() {
      super(CitizenIdText.class);
    }

    @Override
    Optional<CitizenId.Fault> fault(String text, ConstraintValidatorContext context) {
      Optional<CitizenId.Fault> fault = CitizenId.fault(text);
      if (fault.isPresent()) {
        return fault;
      }
      LocalDate today = LocalDate.now(context.getClockProvider().getClock());
      return new CitizenId(text).birthDate().isAfter(today)
          ? Optional.of(CitizenId.Fault.BIRTH_DATE)
          : Optional.empty();
    }
  }

  /** For {@link AreaCodeText}. */
  public static final class OfAreaCode extends OfCode<AreaCodeText> {
    private int minDigits;
    private int maxDigits;

    public OfAreaCode() {
      super(AreaCodeText.class);
    }

    @Override
    public void initialize(AreaCodeText annotation) {
      minDigits = annotation.minDigits();
      maxDigits = annotation.maxDigits();
    }

    @Override
    Optional<AreaCode.Fault> fault(String text, ConstraintValidatorContext context) {
      return text.length() < minDigits || text.length() > maxDigits
          ? Optional.of(AreaCode.Fault.SHAPE)
          : AreaCode.fault(text);
    }
  }

  /** For {@link IndustryCodeText}. */
  public static final class OfIndustryCode extends OfCode<IndustryCodeText> {
    private boolean prefix;

    public OfIndustryCode() {
      super(IndustryCodeText.class);
    }

    @Override
    public void initialize(IndustryCodeText annotation) {
      prefix = annotation.prefix();
    }

    @Override
    Optional<IndustryCode.Fault> fault(String text, ConstraintValidatorContext context) {
      Optional<IndustryCode.Fault> fault = IndustryCode.fault(text);
      return fault.isEmpty() && !prefix && !new IndustryCode(text).whole()
          ? Optional.of(IndustryCode.Fault.SHAPE)
          : fault;
    }
  }

  /** For {@link PhoneText}. */
  public static final class OfPhone implements ConstraintValidator<PhoneText, CharSequence> {
    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return text == null || PhoneNumber.isValid(text.toString());
    }
  }

  /** For {@link PlateNumberText}. */
  public static final class OfPlateNumber
      implements ConstraintValidator<PlateNumberText, CharSequence> {
    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return text == null || PlateNumber.isValid(text.toString());
    }
  }
}
