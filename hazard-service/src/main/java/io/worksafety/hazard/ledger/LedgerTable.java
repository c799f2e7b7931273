package io.worksafety.hazard.ledger;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of a ledger file, its columns found by their headers in Chinese or English. */
final class LedgerTable implements AutoCloseable {

  private static final int MAX_HEADER = 100;

  private final CsvReader<CsvRecord> csv;
  private final Map<LedgerColumn, Integer> places = new HashMap<>();
  private final Map<LedgerColumn, String> headers = new HashMap<>();
  private final Iterator<CsvRecord> records;
  private final int maxRows;
  private int row = 1;

  private LedgerTable(CsvReader<CsvRecord> csv, int maxRows) {
    this.csv = csv;
    this.records = csv.iterator();
    this.maxRows = maxRows;
  }

  static LedgerTable open(LedgerFile file, LedgerColumn[] columns, int maxRows) {
    try {
      LedgerTable table =
          new LedgerTable(
              CsvReader.builder().skipEmptyLines(true).ofCsvRecord(file.open()), maxRows);
      table.readHeader(columns);
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readHeader(LedgerColumn[] columns) {
    CsvRecord header =
        next()
            .orElseThrow(() -> LedgerProblem.HEADER_INVALID.because("The file is empty", "文件没有内容"));
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      String text = header.getField(i).strip();
      Optional<LedgerColumn> found =
          Arrays.stream(columns).filter(column -> isCalled(column, text)).findFirst();
      if (found.isEmpty()) {
        unknown.add(clip(text));
      } else if (places.putIfAbsent(found.get(), i) != null) {
        throw LedgerProblem.HEADER_INVALID.because(
            "Two columns are "
                + found.get().field()
                + ": "
                + headers.get(found.get())
                + " and "
                + clip(text),
            "两列都是 " + found.get().field() + "：" + headers.get(found.get()) + " 和 " + clip(text));
      } else {
        headers.put(found.get(), clip(text));
      }
    }
    if (!unknown.isEmpty()) {
      String known =
          String.join(
              ", ",
              Arrays.stream(columns).map(c -> c.headersZh().get(0) + "/" + c.field()).toList());
      throw LedgerProblem.HEADER_INVALID.because(
          "Unknown columns " + unknown + "; known are " + known,
          "无法识别的列 " + unknown + "；可用的列：" + known);
    }
  }

  private static boolean isCalled(LedgerColumn column, String header) {
    return column.field().equalsIgnoreCase(header) || column.headersZh().contains(header);
  }

  private static String clip(String header) {
    return header.length() <= MAX_HEADER ? header : header.substring(0, MAX_HEADER);
  }

  /** Hands the rows over in batches, the last one shorter. */
  void forEachBatch(int size, Consumer<List<LedgerRow>> batch) {
    List<LedgerRow> rows = new ArrayList<>(size);
    for (Optional<CsvRecord> record = next(); record.isPresent(); record = next()) {
      row++;
      if (row - 1 > maxRows) {
        throw LedgerProblem.TOO_MANY_ROWS.because(
            "At most " + maxRows + " rows at once; split the file", "一次最多 " + maxRows + " 行，请拆分文件");
      }
      rows.add(new LedgerRow(row, record.get(), places, headers));
      if (rows.size() == size) {
        batch.accept(rows);
        rows.clear();
      }
    }
    if (!rows.isEmpty()) {
      batch.accept(rows);
    }
  }

  private Optional<CsvRecord> next() {
    try {
      return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    } catch (CsvParseException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof CharacterCodingException) {
          throw notText();
        }
      }
      throw LedgerProblem.NOT_CSV.because(
          "Row " + (row + 1) + " cannot be read; look for a quotation mark that is not closed",
          "第 " + (row + 1) + " 行无法读取，请检查未闭合的引号");
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw notText();
      }
      throw e;
    }
  }

  private RuntimeException notText() {
    return LedgerProblem.NOT_TEXT.because(
        "Near row " + (row + 1) + " there are bytes that are no character",
        "第 " + (row + 1) + " 行附近存在无法识别的字节");
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
