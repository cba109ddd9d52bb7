document.body.dataset.script=1;try{document.body.dataset.mdColorScheme=localStorage.getItem("pameran.scheme")||(matchMedia("(prefers-color-scheme: dark)").matches?"slate":"default")}catch(e){}
