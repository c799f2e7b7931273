package io.worksafety.hazard.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PublicCopyTest {

  @Test
  void thePictureSaysWhereAndWhenItWasTaken() throws IOException {
    byte[] original = Pictures.taken("2026:11:23 10:40:00", 32.0413, 118.7486);

    ShotFacts facts = ShotFacts.read(new ByteArrayInputStream(original), original.length);

    assertThat(facts.at()).isEqualTo(Instant.parse("2026-11-23T02:40:00Z"));
    assertThat(facts.position()).isNotNull();
    assertThat(facts.position().distanceMetres(new GeoPoint(32.0413, 118.7486, Crs.WGS84)))
        .isLessThan(1);
  }

  @Test
  void theCopyHasNeitherPlaceNorTimeNorMakerNorCommentNorWhatFollows() throws Exception {
    byte[] original = Pictures.taken("2026:11:23 10:40:00", 32.0413, 118.7486);

    byte[] copy = PublicCopy.of(FileType.JPEG, original);

    assertThat(text(original)).contains(Pictures.SECRET).contains("after the end");
    assertThat(text(copy)).doesNotContain(Pictures.SECRET).doesNotContain("after the end");
    Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(copy));
    assertThat(metadata.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
    assertThat(metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class)).isNull();
    assertThat(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class).getTags()).hasSize(1);
    assertThat(
            metadata
                .getFirstDirectoryOfType(ExifIFD0Directory.class)
                .getInteger(ExifIFD0Directory.TAG_ORIENTATION))
        .isEqualTo(6);
  }

  @Test
  void theCopyShowsTheSamePicture() throws IOException {
    byte[] original = Pictures.taken("2026:11:23 10:40:00", 32.0413, 118.7486);

    assertThat(pixels(PublicCopy.of(FileType.JPEG, original))).isEqualTo(pixels(original));
  }

  @Test
  void aPngLosesItsTextAndNothingElse() throws IOException {
    byte[] original = Pictures.pngWithText();

    byte[] copy = PublicCopy.of(FileType.PNG, original);

    assertThat(text(original)).contains(Pictures.SECRET);
    assertThat(text(copy)).doesNotContain(Pictures.SECRET);
    assertThat(pixels(copy)).isEqualTo(pixels(original));
  }

  @Test
  void aPictureThatBreaksOffHasNoCopy() throws IOException {
    byte[] jpeg = Pictures.plain("jpg", 40);
    byte[] png = Pictures.plain("png", 40);

    assertThatThrownBy(() -> PublicCopy.of(FileType.JPEG, Arrays.copyOf(jpeg, jpeg.length - 2)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> PublicCopy.of(FileType.PNG, Arrays.copyOf(png, png.length / 2)))
        .isInstanceOf(IOException.class);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int[] pixels(byte[] picture) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
