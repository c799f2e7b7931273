package io.worksafety.testkit.pipeline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.store.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/things")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ThingResource {

  @ApplicationScoped
  static class Things extends Aggregates<Thing> {}

  @ApplicationScoped
  static class ThingLifecycle {
    private final Things things;
    private final Journal journal;
    private final Numbers numbers;

    ThingLifecycle(Things things, Journal journal, Numbers numbers) {
      this.things = things;
      this.journal = journal;
      this.numbers = numbers;
    }

    @Transactional
    Thing.View make(Caller caller, Thing.MakeThing request) {
      caller.mustCover(request.areaCode());
      Thing thing = new Thing(request, numbers.next(request.areaCode(), 'T'));
      journal.append(thing, thing.made());
      return Thing.View.of(thing);
    }

    @Transactional
    Thing.View rename(Caller caller, UUID id, IfMatch ifMatch, Thing.RenameThing request) {
      Thing thing = things.require(id, caller, ifMatch);
      journal.append(thing, thing.rename(request.name()));
      return Thing.View.of(thing);
    }

    @Transactional
    Thing.View renameInSilence(Caller caller, UUID id, Thing.RenameThing request) {
      Thing thing = things.require(id, caller);
      thing.rename(request.name());
      return Thing.View.of(thing);
    }
  }

  private final ThingLifecycle lifecycle;
  private final CurrentCaller caller;
  private final ReadModel reads;

  ThingResource(ThingLifecycle lifecycle, CurrentCaller caller, ReadModel reads) {
    this.lifecycle = lifecycle;
    this.caller = caller;
    this.reads = reads;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  public RestResponse<Thing.View> makeThing(@NotNull @Valid Thing.MakeThing request) {
    Thing.View view = lifecycle.make(caller.get(), request);
    return Answers.created("/api/v1/things/" + view.id(), view);
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  public RestResponse<Thing.View> replaceThing(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid Thing.RenameThing request) {
    return Answers.ok(lifecycle.rename(caller.get(), id, ifMatch.required(), request));
  }

  @POST
  @Path("{id}/renaming")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  public RestResponse<Thing.View> renameThing(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid Thing.RenameThing request) {
    return Answers.ok(lifecycle.rename(caller.get(), id, ifMatch, request));
  }

  @POST
  @Path("{id}/silent-renaming")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  public RestResponse<Thing.View> renameThingInSilence(
      @PathParam("id") UUID id, @NotNull @Valid Thing.RenameThing request) {
    return Answers.ok(lifecycle.renameInSilence(caller.get(), id, request));
  }

  @GET
  @Path("{id}")
  public Thing.View getThing(@PathParam("id") UUID id) {
    return reads
        .first(
            KeysetQuery.select(Thing.View.COLUMNS)
                .eq("id", id)
                .scope("area_code", caller.get().areas()),
            Thing.View::read)
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  @GET
  public Page<Thing.View> listThings(
      @QueryParam("kind") Thing.@Nullable Kind kind,
      @QueryParam("q") @Size(max = 20) @Nullable String q,
      @BeanParam @Valid PageRequest page) {
    return reads.page(
        KeysetQuery.select(Thing.View.COLUMNS)
            .scope("area_code", caller.get().areas())
            .eq("kind", kind)
            .like("name", q),
        page,
        Thing.View::read);
  }
}
