package io.worksafety.hazard.filestore;

import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Files in a bucket of a store that speaks S3, one object each. */
final class S3Bucket implements FileStore, AutoCloseable {

  private static final String TYPE = "application/octet-stream";

  private final S3Client client;
  private final String bucket;

  private S3Bucket(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  static S3Bucket open(FileStoreSettings.S3 settings) {
    var builder =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(settings.region()))
            .forcePathStyle(settings.pathStyle())
            // Other stores know neither trailing checksums nor signed chunks; what is kept is
            // sealed,
            // and a changed byte is noticed when it is opened
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(configured -> configured.chunkedEncodingEnabled(false))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        need(settings.accessKey(), "access-key"),
                        need(settings.secretKey(), "secret-key"))));
    settings.endpoint().ifPresent(builder::endpointOverride);
    return new S3Bucket(builder.build(), need(settings.bucket(), "bucket"));
  }

  private static String need(Optional<String> setting, String name) {
    return setting.orElseThrow(() ->
        new IllegalStateException(
            "worksafety.files.s3." + name + " is missing, as worksafety.files.store is S3"));
  }

  @Override
  public void put(String address, byte[] bytes) {
    try {
      client.putObject(
          request -> request.bucket(bucket).key(key(address)).contentType(TYPE),
          RequestBody.fromBytes(bytes));
    } catch (SdkException e) {
      throw new FileStoreFailure("Could not put " + address + " into " + bucket, e);
    }
  }

  @Override
  public Optional<byte[]> get(String address) {
    try {
      return Optional.of(
          client
              .getObjectAsBytes(request -> request.bucket(bucket).key(key(address)))
              .asByteArray());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw new FileStoreFailure("Could not get " + address + " from " + bucket, e);
    }
  }

  @Override
  public void delete(String address) {
    try {
      client.deleteObject(request -> request.bucket(bucket).key(key(address)));
    } catch (SdkException e) {
      throw new FileStoreFailure("Could not delete " + address + " from " + bucket, e);
    }
  }

  private static String key(String address) {
    return address.substring(0, 2) + "/" + address;
  }

  @Override
  public void close() {
    client.close();
  }
}
