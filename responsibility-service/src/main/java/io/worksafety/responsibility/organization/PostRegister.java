package io.worksafety.responsibility.organization;

import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.responsibility.bulk.Outcome;
import io.worksafety.responsibility.organization.PostEvent.PostCorrected;
import io.worksafety.responsibility.organization.PostEvent.PostRegistered;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets up posts and changes their portfolios. */
@ApplicationScoped
class PostRegister {

  private final Posts posts;
  private final Directory directory;
  private final Journal journal;
  private final Clock clock;

  PostRegister(Posts posts, Directory directory, Journal journal, Clock clock) {
    this.posts = posts;
    this.directory = directory;
    this.journal = journal;
    this.clock = clock;
  }

  PostView register(RegisterPost request, Caller caller) {
    return PostView.of(Outcome.only(judge(List.of(request), caller), journal), caller);
  }

  List<Outcome<Post>> judge(List<RegisterPost> requests, Caller caller) {
    Set<UUID> named =
        requests.stream()
            .flatMap(r -> Stream.concat(Stream.of(r.organizationId()), r.departments().stream()))
            .collect(Collectors.toSet());
    Map<UUID, OrganizationFacts> known = directory.organizations(named);
    return requests.stream().map(r -> Outcome.of(() -> judge(r, known, caller))).toList();
  }

  private Outcome.Accepted<Post> judge(
      RegisterPost request, Map<UUID, OrganizationFacts> known, Caller caller) {
    request.level().mustBeWritableBy(caller);
    OrganizationFacts organization = known.get(request.organizationId());
    if (organization == null) {
      throw PostProblem.ORGANIZATION_UNKNOWN
          .because(
              "There is no organisation " + request.organizationId(),
              "未找到机构 " + request.organizationId())
          .at("/organizationId");
    }
    caller.mustCover(organization.areaCode());
    mustBeDepartments(request.departments(), known);
    Post post = Post.register(request, organization, clock.instant());
    return new Outcome.Accepted<>(post, PostRegistered.of(post));
  }

  PostView correct(UUID id, CorrectPost request, Caller caller, IfMatch ifMatch) {
    Post post = posts.require(id, caller, ifMatch);
    post.level().mustBeWritableBy(caller);
    mustBeDepartments(request.departments(), directory.organizations(request.departments()));
    post.correct(request, clock.instant());
    journal.append(post, PostCorrected.of(post));
    return PostView.of(post, caller);
  }

  private static void mustBeDepartments(List<UUID> portfolio, Map<UUID, OrganizationFacts> known) {
    for (int i = 0; i < portfolio.size(); i++) {
      OrganizationFacts department = known.get(portfolio.get(i));
      if (department == null || department.kind() != OrganizationKind.DEPARTMENT) {
        throw PostProblem.PORTFOLIO_UNKNOWN
            .because(
                portfolio.get(i) + " is not a department known here",
                portfolio.get(i) + " 不是已登记的部门")
            .at("/portfolio/" + i);
      }
    }
  }
}
