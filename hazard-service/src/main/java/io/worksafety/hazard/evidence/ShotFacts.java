package io.worksafety.hazard.evidence;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.mov.QuickTimeDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of its own making.
 *
 * @param at absent when the file does not say
 * @param position as its device measured it, which is WGS 84
 */
record ShotFacts(@Nullable Instant at, @Nullable GeoPoint position) {

  static final ShotFacts NONE = new ShotFacts(null, null);

  /** Cameras write local time, and those of our users are in China. */
  private static final TimeZone LOCAL = TimeZone.getTimeZone("Asia/Shanghai");

  /** Metadata that cannot be read says nothing; whether the file is whole is asked elsewhere. */
  static ShotFacts read(InputStream file, long size) throws IOException {
    Metadata metadata;
    try {
      metadata = ImageMetadataReader.readMetadata(file, size);
    } catch (ImageProcessingException | IllegalArgumentException e) {
      return NONE;
    }
    return new ShotFacts(at(metadata), position(metadata));
  }

  private static @Nullable Instant at(Metadata metadata) {
    Stream<Optional<Date>> dates =
        Stream.of(
            directory(metadata, ExifSubIFDDirectory.class).map(exif -> exif.getDateOriginal(LOCAL)),
            directory(metadata, Mp4Directory.class)
                .map(mp4 -> mp4.getDate(Mp4Directory.TAG_CREATION_TIME)),
            directory(metadata, QuickTimeDirectory.class)
                .map(mov -> mov.getDate(QuickTimeDirectory.TAG_CREATION_TIME)));
    // a container without a clock counts from 1904 or 1970
    return dates
        .flatMap(Optional::stream)
        .map(Date::toInstant)
        .filter(at -> at.isAfter(Instant.parse("1990-01-01T00:00:00Z")))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable GeoPoint position(Metadata metadata) {
    return directory(metadata, GpsDirectory.class)
        .map(GpsDirectory::getGeoLocation)
        .filter(place -> !place.isZero())
        .map(ShotFacts::point)
        .filter(GeoPoint::inChina)
        .orElse(null);
  }

  private static GeoPoint point(GeoLocation place) {
    return new GeoPoint(place.getLatitude(), place.getLongitude(), Crs.WGS84);
  }

  private static <D extends com.drew.metadata.Directory> Optional<D> directory(
      Metadata metadata, Class<D> type) {
    return Optional.ofNullable(metadata.getFirstDirectoryOfType(type));
  }
}
