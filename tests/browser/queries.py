"""What visitors ask, and the booth that must answer first, or among the first three.

Each line: language, question, region (folder of the booth) or page, and within how many.
"""

SAMPLE = """\
id | Lombok Timur | kabupaten-lombok-timur | 1
id | lotim | kabupaten-lombok-timur | 1
id | Kab. Lombok Timur | kabupaten-lombok-timur | 1
id | pemkab lombok timur | kabupaten-lombok-timur | 1
id | lombok tmur | kabupaten-lombok-timur | 1
id | lombk timur | kabupaten-lombok-timur | 1
id | PPU | kabupaten-penajam-paser-utara | 1
id | penajam | kabupaten-penajam-paser-utara | 1
id | penajam paser | kabupaten-penajam-paser-utara | 1
id | penajam pasir utara | kabupaten-penajam-paser-utara | 1
id | solo | kota-surakarta | 1
id | surakarta | kota-surakarta | 1
id | Kota Surakarta | kota-surakarta | 1
id | pemkot surakarta | kota-surakarta | 1
id | surakrta | kota-surakarta | 1
id | jogja | kota-yogyakarta | 1
id | yogya | kota-yogyakarta | 1
id | jogjakarta | kota-yogyakarta | 1
id | yogyakarta | kota-yogyakarta | 1
id | yogjakarta | kota-yogyakarta | 1
id | madiun | kota-madiun | 1
id | pemkot madiun | kota-madiun | 1
id | madiyun | kota-madiun | 1
id | demak | kabupaten-demak | 1
id | kab demak | kabupaten-demak | 1
id | dumai | kota-dumai | 1
id | bandung | kota-bandung | 1
id | kota bandung | kota-bandung | 1
id | bandng | kota-bandung | 1
id | semarang | kota-semarang | 1
id | smarang | kota-semarang | 1
id | wonogiri | kabupaten-wonogiri | 1
id | wonogri | kabupaten-wonogiri | 1
id | tata kelola | pilar/governance | 1
id | lingkungan | pilar/environment | 1
id | ekonomi | pilar/economy | 1
id | masyarakat | pilar/society | 1
id | si pepadu | kabupaten-lombok-timur | 1
id | tetebatu | kabupaten-lombok-timur | 1
id | tanda tangan elektronik | kabupaten-lombok-timur | 1
id | stunting | kabupaten-lombok-timur | 3
id | bank sampah | kabupaten-demak | 3
id | mata elang | kabupaten-demak | 3
id | sinaker | kota-dumai | 1
id | kampoeng kuliner | kota-dumai | 1
id | gas metana | kota-madiun | 1
id | sumur resapan | kota-madiun | 1
id | kembang | kota-madiun | 3
id | mengembangkan | kota-madiun | 3
id | olah | kota-madiun | 3
id | pengolahan | kota-madiun | 3
id | kelola | kabupaten-demak | 3
id | SIHARPA | kabupaten-penajam-paser-utara | 1
id | call center 112 | kabupaten-penajam-paser-utara | 1
id | serbu gass | kabupaten-penajam-paser-utara | 1
id | telunjuk sakti | kabupaten-wonogiri | 1
id | karst | kabupaten-wonogiri | 1
id | si umi | kota-semarang | 1
id | gandeng gendong | kota-yogyakarta | 1
id | sadayana | kota-bandung | 1
id | jawa barat | kota-bandung | 3
id | riau | kota-dumai | 1
en | Lombok Timur | kabupaten-lombok-timur | 1
en | regency lombok timur | kabupaten-lombok-timur | 1
en | city of madiun | kota-madiun | 1
en | methane | kota-madiun | 1
en | waste bank | kabupaten-demak | 3
en | electronic signature | kabupaten-lombok-timur | 1
en | environment | pilar/environment | 1
en | smart governance | pilar/governance | 1
en | job | kota-dumai | 3
"""
"""Over the exhibits of this repository."""

ALL = """\
id | lotim | kabupaten-lombok-timur | 1
id | loteng | kabupaten-lombok-tengah | 1
id | kutim | kabupaten-kutai-timur | 1
id | kukar | kabupaten-kutai-kartanegara | 1
id | tapsel | kabupaten-tapanuli-selatan | 1
id | PPU | kabupaten-penajam-paser-utara | 3
id | kota bogor | kota-bogor | 1
id | kabupaten bogor | kabupaten-bogor | 1
id | kab. tegal | kabupaten-tegal | 1
id | pemkot tegal | kota-tegal | 1
id | solo | kota-surakarta | 3
id | jogja | kota-yogyakarta | 1
id | ujung pandang | kota-makassar | 1
id | toba samosir | kabupaten-toba | 1
id | mamuju utara | kabupaten-pasangkayu | 3
id | banyuwngi | kabupaten-banyuwangi | 1
id | trengalek | kabupaten-trenggalek | 1
id | kotawaringin timur | kabupaten-kotawaringin-timur | 1
id | kotim | kabupaten-kotawaringin-timur | 3
id | balikpapn | kota-balikpapan | 1
id | jayapura kota | kota-jayapura | 1
id | sumedang | kabupaten-sumedang | 1
id | raja ampat | kabupaten-raja-ampat | 1
id | merauke | kabupaten-merauke | 1
en | city of bandung | kota-bandung | 1
en | regency of bandung | kabupaten-bandung | 1
en | sabang | kota-sabang | 1
"""
"""Over an exhibition with a booth of each of the 514 regions."""


def questions(lines):
    """Each line as (language, question, page, within)."""
    for line in lines.strip().splitlines():
        lang, asked, page, within = (part.strip() for part in line.split("|"))
        yield lang, asked, page, int(within)
