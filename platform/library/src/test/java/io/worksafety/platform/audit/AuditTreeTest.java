package io.worksafety.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditTreeTest {

  private static final HexFormat HEX = HexFormat.of();

  /** The reference data of Certificate Transparency. */
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  /** Larger than one tile of level 16 and no multiple of anything. */
  private static final int MANY = 70_001;

  @Test
  void theRootsOfTheReferenceDataComeOut() {
    Log log = new Log();
    for (int i = 0; i < LEAVES.size(); i++) {
      log.add(ChainHash.leaf(HEX.parseHex(LEAVES.get(i))));

      assertThat(HEX.formatHex(log.frontier.root())).isEqualTo(ROOTS.get(i));
      assertThat(HEX.formatHex(log.tree().root(i + 1L))).isEqualTo(ROOTS.get(i));
    }
  }

  @Test
  void everyEntryOfEveryEarlierTreeIsProvedAndNothingElse() {
    Log log = Log.of(70);
    for (int size = 1; size <= 70; size++) {
      byte[] root = log.tree().root(size);
      for (int index = 0; index < size; index++) {
        List<byte[]> path = log.tree().inclusion(index, size);
        byte[] leaf = log.leaves.get(index);

        assertThat(Proofs.included(leaf, index, size, path, root)).isTrue();
        assertThat(Proofs.included(leaf, (index + 1) % size, size, path, root))
            .isEqualTo(size == 1);
        assertThat(Proofs.included(ChainHash.genesis(), index, size, path, root)).isFalse();
      }
    }
  }

  @Test
  void everyTreeIsProvedToBeTheBeginningOfEveryLaterOne() {
    Log log = Log.of(70);
    for (int larger = 1; larger <= 70; larger++) {
      byte[] largerRoot = log.tree().root(larger);
      for (int smaller = 1; smaller < larger; smaller++) {
        byte[] smallerRoot = log.tree().root(smaller);
        List<byte[]> proof = log.tree().consistency(smaller, larger);

        assertThat(Proofs.consistent(smaller, smallerRoot, larger, largerRoot, proof)).isTrue();
        assertThat(Proofs.consistent(smaller, largerRoot, larger, smallerRoot, proof)).isFalse();
        assertThat(Proofs.consistent(smaller, ChainHash.genesis(), larger, largerRoot, proof))
            .isFalse();
      }
    }
  }

  @Test
  void aLargeTreeIsReadInAFewPages() {
    Log log = Log.of(MANY);
    byte[] root = log.frontier.root();
    for (long index : new long[] {0, 255, 256, 4_711, 65_535, 65_536, 70_000}) {
      log.reads = 0;
      AuditTree tree = log.tree();

      List<byte[]> path = tree.inclusion(index, MANY);

      assertThat(Proofs.included(log.leaves.get((int) index), index, MANY, path, root)).isTrue();
      assertThat(tree.root(MANY)).isEqualTo(root);
      assertThat(log.reads).isLessThanOrEqualTo(6);
    }
    AuditTree tree = log.tree();
    assertThat(
            Proofs.consistent(
                65_537, tree.root(65_537), MANY, root, tree.consistency(65_537, MANY)))
        .isTrue();
  }

  @Test
  void theEdgeOfAnExistingTreeGoesOnAsIfItHadNeverStopped() {
    for (int size : new int[] {0, 1, 255, 256, 257, 511, 65_536, MANY}) {
      Log log = Log.of(size);
      Frontier resumed = Frontier.of(log.tree(), size);
      for (int i = 0; i < 300; i++) {
        byte[] leaf = leaf(size + i);

        assertThat(resumed.add(leaf)).usingRecursiveComparison().isEqualTo(log.frontier.add(leaf));
      }
      assertThat(resumed.root()).isEqualTo(log.frontier.root());
    }
  }

  private static byte[] leaf(int i) {
    return ChainHash.leaf(ByteBuffer.allocate(4).putInt(i).array());
  }

  /** A log in memory that keeps what the database keeps. */
  private static final class Log {
    final List<byte[]> leaves = new ArrayList<>();
    final Map<Integer, List<byte[]>> tiles = new HashMap<>();
    final Frontier frontier = new Frontier();
    int reads;

    static Log of(int size) {
      Log log = new Log();
      for (int i = 0; i < size; i++) {
        log.add(leaf(i));
      }
      return log;
    }

    void add(byte[] leaf) {
      leaves.add(leaf);
      for (Frontier.Tile tile : frontier.add(leaf)) {
        List<byte[]> level = tiles.computeIfAbsent(tile.level(), l -> new ArrayList<>());
        assertThat(tile.position()).isEqualTo(level.size());
        level.add(tile.hash());
      }
    }

    AuditTree tree() {
      return new AuditTree((level, page) -> {
        reads++;
        List<byte[]> all = level == 0 ? leaves : tiles.getOrDefault(level, List.of());
        int first = (int) Math.min(all.size(), page * 256);
        return all.subList(first, Math.min(all.size(), first + 256));
      });
    }
  }
}
