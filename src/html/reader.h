// Reads tokens into a Page: a tree builder that keeps only the open elements (WHATWG HTML 13.2.6, in the parts that decide what
// is seen and which link it belongs to).
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "html/collector.h"
#include "html/open_elements.h"
#include "html/page.h"
#include "html/stylesheet.h"
#include "html/tokenizer.h"

namespace gannet::html {

class Reader {
 public:
  Reader(std::string_view source, const Limits& limits, const url::Url* content_base);
  Page run();

 private:
  // reader.cpp: tokens
  void start_tag(const Token& token);
  void end_tag(const Token& token);
  void text(const Token& token);
  void comment(const Token& token);
  void doctype(const Token& token);
  void ensure_body(const Token& token);
  void raw_element_text(const Token& token);
  void set_content_model(ElementId id, std::string_view name);
  void fingerprint(ElementId id, std::string_view name);

  // reader_tree.cpp: which elements are open
  bool prepare(const Token& token);
  bool prepare_table_part(ElementId id);
  void open(const Token& token, std::int32_t link);
  void open_foreign(const Token& token);
  void pop();
  void pop_to(std::size_t at);
  void close_implied(ElementId except);
  void close_p();
  bool close_formatting(ElementId id);
  void close_any(const Token& token);
  void reconstruct();
  void clear_to_marker();
  void restyle(std::size_t from);
  bool in_foreign() const { return stack_.size() > 0 && stack_.top().foreign; }

  // reader_style.cpp: what is declared for an element
  std::uint32_t declare(const Token& token, const StyleNode& node);
  std::uint32_t inline_style(std::string_view text);
  void presentational(const Token& token, Declarations& declared);

  // reader_content.cpp: links, images, forms, metadata
  std::int32_t add_link(LinkKind kind, std::string_view raw, std::uint32_t offset);
  std::int32_t link_of(const Token& token);
  void image(const Token& token);
  void form(const Token& token);
  void field(const Token& token);
  void meta(const Token& token);
  void frame(const Token& token);
  void leaf(const Token& token);
  bool is_button(const Token& token, const Style& style) const;
  void close_cell(const OpenElement& cell);
  Form& current_form(std::uint32_t offset);

  // reader_finish.cpp
  void finish();
  void finish_label(Link& link, std::size_t index);

  struct Alt {  // an image that a reader sees inside a link
    std::int32_t link;
    std::uint32_t at;  // in Page::visible
    std::int32_t image;
  };

  std::string_view source_;
  Limits limits_;
  const url::Url* content_base_;
  Page page_;
  Arena arena_;
  Tokenizer tokenizer_;
  Stylesheet sheet_;
  Collector collector_;
  OpenElements stack_;
  std::vector<Formatting> formatting_;
  std::vector<Declarations> declared_;                                 // 0 is the empty one
  std::unordered_map<std::string_view, std::uint32_t> inline_styles_;  // by the text of the style attribute
  StyleContext context_;
  std::vector<Alt> alts_;
  std::size_t overflow_ = 0;  // elements deeper than the limit that are open
  std::int32_t overflow_link_ = -1;
  std::int32_t form_ = -1;  // the form element pointer
  std::int32_t option_field_ = -1;
  bool any_form_ = false;
  bool title_done_ = false;
  bool skip_newline_ = false;  // the newline right after <pre>
  std::int32_t base_link_ = -1;
  std::uint32_t plain_text_ = 0;  // visible bytes outside links
  std::uint64_t rolling_ = 0;
  std::array<std::uint64_t, 8> recent_{};
};

}  // namespace gannet::html
