// Judges the messages named on the command line with the installed library.
// Build: cmake -B build -DCMAKE_PREFIX_PATH=PREFIX && cmake --build build
//    or: c++ -std=c++20 main.cpp $(pkg-config --cflags --libs gannet)
#include <gannet/report.h>
#include <gannet/scanner.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int count, char** arguments) {
  const auto scanner = gannet::Scanner::open();
  if (!scanner) {
    std::cerr << scanner.error().message << '\n';
    return 2;
  }
  const auto renderer = gannet::Renderer::open(scanner->data_directory());
  if (!renderer) {
    std::cerr << renderer.error().message << '\n';
    return 2;
  }
  for (int i = 1; i < count; ++i) {
    std::ifstream file(arguments[i], std::ios::binary);
    const std::string message{std::istreambuf_iterator<char>(file), {}};
    const gannet::Verdict verdict = scanner->scan(message);
    std::cout << renderer->render(verdict, gannet::Format::line, arguments[i]) << '\n';
  }
}
