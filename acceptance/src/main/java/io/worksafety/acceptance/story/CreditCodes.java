package io.worksafety.acceptance.story;

import java.util.random.RandomGenerator;

/**
 * Makes unified social credit codes that are valid and belong to nobody we know (GB 32100-2015).
 */
public final class CreditCodes {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private CreditCodes() {}

  public static String enterprise(String district, RandomGenerator random) {
    StringBuilder organization = new StringBuilder("MA");
    for (int i = 0; i < 6; i++) {
      organization.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    organization.append(organizationCheck(organization));
    String body = "91" + district + organization;
    return body + check(body);
  }

  private static char organizationCheck(CharSequence eight) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      char c = eight.charAt(i);
      sum += (c <= '9' ? c - '0' : c - 'A' + 10) * ORGANIZATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  private static char check(String body) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < body.length(); i++) {
      sum += ALPHABET.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
